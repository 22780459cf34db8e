/** The parts of a name, '林小满', '云杉', '产品' and '上海' of '林小满-云杉-产品-上海'; none where it holds nothing but signs. */
export function splitName(name: string): string[] {
  return name
    .split(/\s/.test(name) ? separator : sign)
    .map((part) => part.replace(edge, ''))
    .filter((part) => part !== '');
}

/** What people put between name, company, role and city; a blank only beside Chinese: 'Ada Moon' is one name. */
const separator = /[-_，～~@+－—、|｜/()（）【】]+|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/u;

/** The same for names without blanks, most of them: to make the other ready for use takes longer than to draw five messages. */
const sign = /[-_，～~@+－—、|｜/()（）【】]+/;

/** Blanks and what a lost emoji left at either end: '栗子?'. */
const edge = /^[\s?？]+|[\s?？]+$/gu;
