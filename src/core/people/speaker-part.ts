import { splitName } from './name-parts.ts';

/**
 * The part of a name that names the person: 林小满 of '林小满-云杉-产品-上海', 王一诺 of '云杉支付_王一诺'.
 * A guess for drawing, never for telling people apart; '' where the name holds nothing but signs.
 */
export function speakerPart(speaker: string): string {
  const parts = splitName(speaker);
  const first = parts[0] ?? '';
  if (!trade.test(first)) return first;
  return parts.find((part) => fullName.test(part) && !trade.test(part)) ?? first;
}

/** Matches 云杉支付, 某某银行, 产品, 架构师: a company or a trade; not 林小满. */
const trade =
  /(?:银行|支付|金服|金融|科技|技术|公司|集团|商务|网络|数据|软件|产品|运营|研发|开发|测试|设计|架构|经理|总监|[师所部组店])$/u;

/** Matches 王一诺 and 欧阳若: two or three characters that begin with one of the hundred commonest surnames, or a double one. */
const fullName =
  /^(?:[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]\p{Script=Han}{1,2}|(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|东方|司徒)\p{Script=Han}{1,2})$/u;
