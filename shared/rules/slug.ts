/** Names as plain letters, for the keys of groups and for file names that travel well between systems. */

/**
 * Letters that Unicode does not take apart, Greek as it is written in Latin letters (ELOT 743, without the pairs), and
 * Cyrillic as Bulgaria writes it, with the letters that its neighbours have besides.
 */
const SPELLED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
  ы: 'y',
  э: 'e',
  і: 'i',
  є: 'ye',
  ґ: 'g',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ђ: 'dj',
  џ: 'dz',
  ѕ: 'dz',
};
/** Greek letters that are one sound together; `μπ` is one at the beginning of a word only. */
const PAIRS: [RegExp, string][] = [
  [/ου/gi, 'ou'],
  [/αυ/gi, 'av'],
  [/ευ/gi, 'ev'],
  [/γγ/gi, 'ng'],
  [/(?<!\p{L})μπ/giu, 'b'],
];
const MARKS = /\p{M}/gu;

/** The same words in a-z, 0-9 and whatever is no letter; capitals stay capitals. What has no spelling here is dropped. */
export function plainLetters(words: string): string {
  const bare = words.normalize('NFD').replace(MARKS, '');
  const paired = PAIRS.reduce((text, [pair, sound]) => text.replace(pair, (found) => inCase(found, sound)), bare);
  return [...paired].map(spell).join('');
}

function spell(letter: string): string {
  const lower = letter.toLowerCase();
  const spelled = SPELLED[lower];
  if (spelled === undefined) return /\p{L}/u.test(letter) && !/[a-z]/i.test(letter) ? '' : letter;
  return inCase(letter, spelled);
}

/** The spelling with a capital where the letter it stands for has one. */
const inCase = (found: string, spelled: string) =>
  found.charAt(0) === found.charAt(0).toLowerCase() ? spelled : spelled.charAt(0).toUpperCase() + spelled.slice(1);

/** `Saint-Jean-de-la-Ruelle` and `Brussel` → `saint-jean-de-la-ruelle-brussel`; `fallback` when no letter is left. */
export function slugOf(names: string[], fallback = 'group'): string {
  const parts = names.map((each) =>
    plainLetters(each)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-+|-+$/g, ''),
  );
  return parts.filter(Boolean).join('-') || fallback;
}

/** The slug itself, or with -2, -3… until nobody has it. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
