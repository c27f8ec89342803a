export declare const thirdParty: () => string;
