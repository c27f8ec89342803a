/**
 * Rules that let the person at the machine open scanners in HID POS mode, HID scales, serial adapters and USB printers
 * on Linux, and keep ModemManager from writing into new serial lines.
 */
export const udevRules = `# Write this to /etc/udev/rules.d/60-galley.rules: only a file before 73-seat-late.rules has uaccess obeyed.
# Then, as root: udevadm control --reload && udevadm trigger (or plug the devices in anew).
# Scales and scanners of the usual makers over USB HID
${['05e0', '05f9', '0c2e', '0922', '1446', '0eb8']
  .map((vendor) => `KERNEL=="hidraw*", ATTRS{idVendor}=="${vendor}", TAG+="uaccess"`)
  .join('\n')}
# Serial adapters: no modem is looked for behind them
SUBSYSTEM=="tty", ENV{ID_BUS}=="usb", ENV{ID_MM_DEVICE_IGNORE}="1", TAG+="uaccess"
# USB printers
KERNEL=="lp[0-9]*", SUBSYSTEM=="usbmisc", TAG+="uaccess"
`;
