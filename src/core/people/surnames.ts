/**
 * Whether a text is built like a person's name in Chinese: a surname and one or two characters. Matches 王一诺, 欧阳若, 时雨; not 云杉支付,
 * not 小满. 易碎 and the like match, too: what it is said of decides.
 */
export function isFullName(text: string): boolean {
  return fullName.test(text);
}

const double =
  '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|东方|司徒|端木|南宫|长孙|宇文|闻人|澹台|轩辕|赫连|呼延|申屠|百里';

/** The four hundred commonest, less those that are common words: 支, 汇, 平, 云 … */
const single =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文' +
  '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽邝凡练楼仲虞竺皮鞠闫付肖佟佘';

const fullName = new RegExp(`^(?:[${single}]|${double})\\p{Script=Han}{1,2}$`, 'u');
