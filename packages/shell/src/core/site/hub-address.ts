/** Origin of a hub's address as a person types it, with the key that it names; undefined for anything else. */
export const hubAddressOf = (text: string): string | undefined => {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  return `${url.origin}${url.hash}`;
};
