export { I18nProvider as LocaleProvider, useLocale } from 'react-aria-components';
export { Age, type AgeProps } from './age/Age.tsx';
export { formatAge } from './age/format-age.ts';
export { AppFrame, type AppFrameProps } from './app-frame/AppFrame.tsx';
export { Clock, type ClockProps } from './app-frame/Clock.tsx';
export { Badge, type BadgeProps, StatusBadge, type StatusBadgeProps } from './badge/Badge.tsx';
export { type Tone, ToneIcon, toneText, toneWash } from './badge/tone.tsx';
export { Button, type ButtonProps, type ButtonSize, type ButtonVariant } from './button/Button.tsx';
export { IconButton, type IconButtonProps } from './button/IconButton.tsx';
export {
  CalibrationForm,
  type CalibrationFormProps,
} from './calibration/CalibrationForm.tsx';
export {
  type Calibration,
  calibrationOf,
  sensorsOf,
  withCalibration,
} from './calibration/calibration-fields.ts';
export { ClockTask, type ClockTaskProps } from './clock-task/ClockTask.tsx';
export type { ClockTaskAnswer, ForgottenShiftNote } from './clock-task/clock-task-facts.ts';
export { clockTaskWords } from './clock-task/clock-task-words.ts';
export { ForgottenShift, type ForgottenShiftProps } from './clock-task/ForgottenShift.tsx';
export { ConfirmButton, type ConfirmButtonProps } from './confirm-button/ConfirmButton.tsx';
export { cx } from './cx.ts';
export { EmptyState, type EmptyStateProps } from './empty-state/EmptyState.tsx';
export { clamp, NumberField, type NumberFieldProps } from './fields/NumberField.tsx';
export { QuantityStepper, type QuantityStepperProps } from './fields/QuantityStepper.tsx';
export { SearchField, type SearchFieldProps } from './fields/SearchField.tsx';
export { type Option, Select, type SelectProps } from './fields/Select.tsx';
export { TextField, type TextFieldProps } from './fields/TextField.tsx';
export { WallTimeField, type WallTimeFieldProps } from './fields/WallTimeField.tsx';
export { type KeyStroke, matchesHotkey } from './hooks/hotkey.ts';
export { type HotkeyOptions, useHotkey } from './hooks/use-hotkey.ts';
export { useKeys } from './hooks/use-keys.ts';
export { useNow } from './hooks/use-now.ts';
export {
  applyDisplay,
  type Display,
  setDisplay,
  type ThemeName,
  useTheme,
} from './hooks/use-theme.ts';
export { FloorTask, type FloorTaskProps } from './house-task/FloorTask.tsx';
export { HouseTask } from './house-task/HouseTask.tsx';
export type { FloorTaskAnswer } from './house-task/house-task-facts.ts';
export type { HouseTaskProps } from './house-task/house-task-props.ts';
export { houseTaskWords } from './house-task/house-task-words.ts';
export { TaskCard, type TaskCardProps } from './house-task/TaskCard.tsx';
export {
  type HubAddressAnswer,
  HubAddressField,
  type HubAddressFieldProps,
} from './hub-address/HubAddressField.tsx';
export { Kbd } from './kbd/Kbd.tsx';
export { type EntryKey, enterKey, entryKeyOf } from './keypad/entry.ts';
export { Keypad, type KeypadProps } from './keypad/Keypad.tsx';
export type { CalibrationWords } from './languages/en/calibration-words.ts';
export type { HubAddressWords } from './languages/en/hub-address-words.ts';
export type { PluggedInWords } from './languages/en/plugged-in-words.ts';
export type { ReportWords } from './languages/en/report-words.ts';
export type { SyncWords } from './languages/en/sync-words.ts';
export { LanguageChoice, type LanguageChoiceProps } from './languages/LanguageChoice.tsx';
export { List, type ListProps, ListRow, type ListRowProps } from './list/List.tsx';
export { LoginFace, type LoginFaceProps } from './login-face/LoginFace.tsx';
export { MomentBar, type MomentBarProps } from './moment-bar/MomentBar.tsx';
export { formatMinor, fractionDigits, minorToDecimal } from './money/format-minor.ts';
export { Money, type MoneyProps, type MoneySize } from './money/Money.tsx';
export { Notice, type NoticeKind, type NoticeProps } from './notice/Notice.tsx';
export { PinPad, type PinPadLabels, type PinPadProps } from './pin-pad/PinPad.tsx';
export {
  PluggedIn,
  type PluggedInDevice,
  type PluggedInProps,
  placeOf,
} from './plugged-in/PluggedIn.tsx';
export { Pressable, type PressableProps } from './press/Pressable.tsx';
export { type TapEvent, type TapOptions, useTap } from './press/use-tap.ts';
export {
  type Segment,
  SegmentedControl,
  type SegmentedControlProps,
} from './segmented-control/SegmentedControl.tsx';
export { SideSheet, type SideSheetProps } from './side-sheet/SideSheet.tsx';
export { Skeleton, type SkeletonProps } from './skeleton/Skeleton.tsx';
export type { SupportReport } from './support-report/copy-report.ts';
export {
  type AskReport,
  SupportReportButton,
  type SupportReportButtonProps,
} from './support-report/SupportReportButton.tsx';
export { Switch, type SwitchProps } from './switch/Switch.tsx';
export { SyncBadge, type SyncBadgeProps } from './sync-panel/SyncBadge.tsx';
export { SyncPanel, type SyncPanelProps } from './sync-panel/SyncPanel.tsx';
export {
  FRESH_MS,
  type PeerState,
  peerStateOf,
  type SyncFacts,
  type SyncMode,
  type SyncPeer,
} from './sync-panel/sync-state.ts';
export { type Column, type Sort, Table, type TableProps } from './table/Table.tsx';
export { type TabItem, Tabs, type TabsProps } from './tabs/Tabs.tsx';
export { type CategoryColor, categoryBand, Tile, type TileProps } from './tile/Tile.tsx';
export { MessageStrip, type MessageStripProps } from './toast/MessageStrip.tsx';
export {
  createToaster,
  type Toast,
  type Toaster,
  type ToastInput,
  toaster,
} from './toast/toaster.ts';
