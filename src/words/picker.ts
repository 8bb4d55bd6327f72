import { dePicker } from './de/interview-picker.ts';
import { enPicker, type PickerWords } from './en/interview-picker.ts';
import type { Language } from './locale.ts';

export const pickerWords: Readonly<Record<Language, PickerWords>> = { en: enPicker, de: dePicker };
