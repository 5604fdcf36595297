/**
 * Every design decision that has a number or a colour, in one place.
 * `theme.ts` hands them to Mantine and publishes them as `--cm-*` variables; CSS modules use only those.
 */
import type { MantineColorsTuple } from '@mantine/core';

export const fonts = {
  text: "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', 'Noto Sans', sans-serif",
  head: "'Literata Variable', Literata, Georgia, 'Noto Serif', serif",
  mono: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
};

/** Type scale in px at 100 %; always emitted as rem so that the system text size counts. */
export const type = {
  caption: 12.5,
  small: 13.5,
  body: 15,
  lead: 17,
  h3: 17,
  h2: 20,
  h1: 29,
  display: 42,
};

/** 4 px base. */
export const space = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48 };

/** Paper has nearly square corners: controls 4, sheets 7, nothing rounder but the round marks. */
export const radius = { small: 3, control: 4, sheet: 7 };

export const layout = { topbar: 50, rail: 252, railCompact: 58, margin: 268, marginWide: 336 };

export interface Ink {
  desk: string;
  paper: string;
  raised: string;
  wash: string;
  line: string;
  lineStrong: string;
  field: string;
  ink: string;
  ink2: string;
  ink3: string;
  accent: string;
  accentSoft: string;
  accentLine: string;
  focus: string;
  late: string;
  lateSoft: string;
  warn: string;
  warnSoft: string;
  done: string;
  doneSoft: string;
  mentee: string;
  mentor: string;
  mentorSoft: string;
  need: string;
  needSoft: string;
  rule: string;
  shadow: string;
  phasePrepare: string;
  phaseVisit: string;
  phaseCarry: string;
  cover: string;
  coverInk: string;
  coverInk2: string;
  coverLine: string;
  coverMark: string;
  map: string;
}

export const light: Ink = {
  desk: '#eae7df',
  paper: '#fdfcf9',
  raised: '#ffffff',
  wash: '#f4f1e9',
  line: '#e2ddd0',
  lineStrong: '#cdc6b6',
  field: '#8d8676',
  ink: '#25231f',
  ink2: '#565045',
  ink3: '#655f53',
  accent: '#155f69',
  accentSoft: '#e2efee',
  accentLine: '#a9cfd0',
  focus: '#0b6f7c',
  late: '#9b3120',
  lateSoft: '#fae9e3',
  warn: '#745000',
  warnSoft: '#f8edd2',
  done: '#38653d',
  doneSoft: '#e5efe2',
  mentee: '#155f69',
  mentor: '#a34e1b',
  mentorSoft: '#f9ebe0',
  need: '#3f4b8c',
  needSoft: '#eaecf6',
  rule: '#dfaea2',
  shadow: '0 1px 2px rgb(70 60 35 / 6%), 0 14px 34px -22px rgb(70 60 35 / 42%)',
  phasePrepare: '#155f69',
  phaseVisit: '#74446c',
  phaseCarry: '#7c5a10',
  cover: '#12454d',
  coverInk: '#fbf8f0',
  coverInk2: '#c4dcdb',
  coverLine: '#2c6a72',
  coverMark: '#e6a06b',
  map: '#ebe6d9',
};

export const dark: Ink = {
  desk: '#131210',
  paper: '#1d1c19',
  raised: '#272521',
  wash: '#262420',
  line: '#37342e',
  lineStrong: '#4c483f',
  field: '#837c6d',
  ink: '#eeeae1',
  ink2: '#bfb8aa',
  ink3: '#a9a293',
  accent: '#86cacd',
  accentSoft: '#1c3538',
  accentLine: '#2f5b5f',
  focus: '#9adbdd',
  late: '#f2a593',
  lateSoft: '#3d231c',
  warn: '#e6bf6e',
  warnSoft: '#362b15',
  done: '#a0c99f',
  doneSoft: '#212f21',
  mentee: '#79c4c8',
  mentor: '#e6a06b',
  mentorSoft: '#3a2819',
  need: '#b0bbf2',
  needSoft: '#282c44',
  rule: '#6a3d34',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 14px 34px -22px rgb(0 0 0 / 80%)',
  phasePrepare: '#79c4c8',
  phaseVisit: '#d3a3c9',
  phaseCarry: '#d9b768',
  cover: '#0f3238',
  coverInk: '#f3efe6',
  coverInk2: '#a9c9c9',
  coverLine: '#23535a',
  coverMark: '#e6a06b',
  map: '#2d2a25',
};

/** Mantine wants ten shades per colour; 7 is the filled one on paper, 6 at night. */
export const shades = {
  petrol: [
    '#e8f2f2',
    '#d2e5e5',
    '#a9cfd0',
    '#7cb6b9',
    '#549ea3',
    '#358790',
    '#1f727c',
    '#155f69',
    '#0f4e57',
    '#0a3c44',
  ],
  madder: [
    '#fbece8',
    '#f5d5cc',
    '#ebb0a2',
    '#e08a76',
    '#d16650',
    '#bf4c36',
    '#ad3d29',
    '#9b3120',
    '#7f281a',
    '#641f14',
  ],
  ochre: ['#faf2de', '#f3e3b9', '#e8cd86', '#dab458', '#c89a34', '#ae821f', '#916911', '#745000', '#5e4100', '#483200'],
  leaf: ['#ebf3e9', '#d5e5d1', '#b2d0ad', '#8eb98a', '#6ca36b', '#528b53', '#437640', '#38653d', '#2d5132', '#233f27'],
  stone: ['#f7f5ef', '#f1eee6', '#e6e1d6', '#d8d2c4', '#cdc6b6', '#a89f8e', '#8d8676', '#655f53', '#565045', '#25231f'],
  night: ['#eeeae1', '#d6d0c4', '#bfb8aa', '#a9a293', '#837c6d', '#4c483f', '#37342e', '#272521', '#1d1c19', '#131210'],
} satisfies Record<string, MantineColorsTuple>;
