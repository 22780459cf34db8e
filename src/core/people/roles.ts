/** What somebody does: the role as the name tells it, the field that it is of, and what is left of the part. */
export type RoleFound = { role: string; field: Field; rest: string };

/** Roles in a dozen words, so that 'PM' and '产品经理' can be asked for together. */
export type Field = (typeof fields)[number];

const fields = [
  '产品',
  '技术',
  '运营',
  '商务',
  '市场',
  '风控',
  '法务',
  '财务',
  '设计',
  '测试',
  '管理',
  '人力',
  '媒体',
  '学生',
] as const;

/**
 * 产品经理 of '产品经理', 高级架构师 of '高级架构师', 工程师 of '云杉支付工程师' with the rest. A part is read from its end: a word
 * that is a role, then words that qualify it, as long as they last. null where it ends in no role.
 */
export function readRole(part: string): RoleFound | null {
  const end = roleEnd.exec(part);
  if (!end) return null;
  const word = end[0];
  const before = part.slice(0, end.index);
  const qualifier = qualifiers.exec(before)?.[0] ?? '';
  const field = fieldOf(word, qualifier);
  if (qualifier.length === before.length) return { role: part, field, rest: '' };
  // '云杉支付工程师': what makes a company's name belongs to it.
  const rest = before.slice(0, before.length - qualifier.length);
  const own = companyWord.exec(qualifier)?.[0] ?? '';
  return { role: part.slice(rest.length + own.length).trim(), field, rest: (rest + own).replace(/[\s的]+$/u, '') };
}

/** The field of a role; a chief of something is of what he is the chief of. */
function fieldOf(word: string, qualifier: string): Field {
  const general = generalWord.test(word);
  return (general ? (find(qualifier) ?? find(word)) : (find(word) ?? find(qualifier))) ?? '管理';
}

function find(text: string): Field | undefined {
  const folded = text.toLowerCase();
  const latin = new Set(folded.match(latinWord));
  return fields.find((field) => words[field].some((each) => latin.has(each) || (each > '一' && folded.includes(each))));
}

/** Matches java, c++ and .net; Latin roles are compared whole: 'sales' is no 'sa'. */
const latinWord = /[a-z.][a-z+]*/g;

/** Matches 经理, 总监: of which field they are, the word before says. */
const generalWord = /^(?:经理|总监|主管|负责人|专家|专员|顾问|助理|总)$/;

/** Lower case. A word of an earlier field wins over the same in a later one. */
const words: Record<Field, string[]> = {
  产品: ['产品', 'pm', 'pl', '需求', 'product', 'pd', '产运'],
  技术: [
    '架构',
    '研发',
    '开发',
    '技术',
    '工程师',
    '程序',
    '码农',
    '攻城狮',
    '运维',
    '前端',
    '后端',
    '后台',
    'java',
    'php',
    'python',
    'golang',
    'c++',
    '.net',
    'ios',
    'android',
    '安卓',
    '全栈',
    'cto',
    'dev',
    'coder',
    'rd',
    'tech',
    'techlead',
    'dba',
    'sre',
    '算法',
    '大数据',
    '码',
    'sa',
    '架构师',
    '实施',
  ],
  运营: ['运营', '客服', '清算', '清结算', '结算', 'op', 'coo'],
  商务: ['商务', '销售', 'bd', 'sales', '渠道', '售前', '招商', '合作', '客户经理', '大客户'],
  市场: ['市场', '品牌', '公关', 'pr', '推广', 'marketing', '策划'],
  风控: ['风控', '风险', '反欺诈', '反洗钱', '安全'],
  法务: ['法务', '合规', '律师', '法律', '内控', '审计', '政策'],
  财务: ['财务', '会计', '核算', '资金', 'cfo', '投资', '税务', '出纳', '核心'],
  设计: ['设计', 'ui', 'ue', 'ux', '交互', '视觉', '美工'],
  测试: ['测试', 'qa', '质量'],
  管理: [
    '创始',
    'ceo',
    '总裁',
    '总经理',
    '副总',
    '合伙人',
    'vp',
    '老板',
    '发起人',
    '董事',
    '店长',
    '店主',
    'founder',
    'boss',
    '主任',
    '行长',
    '项目',
  ],
  人力: ['hr', '人力', '招聘', '猎头', '人事', 'hrbp'],
  媒体: ['记者', '编辑', '媒体', '作者', '讲师', '老师', '教授', '研究员', '分析师', '咨询', '自由'],
  学生: ['学生', '在读', '研究生', '博士'],
};

/** A role at the end of a part. Latin ones stand alone or after Chinese: not the end of 'Tempo'. */
const roleEnd =
  /(?:产品经理|产品总监|产品运营|产品设计|产品狗|产品猿|产品|需求(?:分析|管理)?|产运|架构师?|研发|开发(?:工程师|经理|人员|主管|者)?|技术(?:经理|总监|支持|主管|研发|开发|员|顾问)?|工程师|程序[员猿媛]|码农|攻城[狮师]|运维|前端|后端|后台|全栈|算法|大数据|实施|运营|客服|清结?算|结算|商务(?:拓展|合作|经理)?|销售|渠道|售前|售后|招商|客户经理|大客户|市场|品牌|公关|推广|策划|风控|风险|反欺诈|反洗钱|安全|法务|合规|律师|法律|内控|审计|财务|会计|核算|资金|投资|税务|设计师?|交互|视觉|测试|质量|联合创始人|创始人|合伙人|发起人|总裁|总经理|副总|老板|董事长?|店长|店主|主任|行长|项目(?:经理|管理|总监)?|人力|招聘|猎头|人事|记者|编辑|媒体人?|作者|讲师|老师|教授|研究员|分析师|咨询|学生|在读|研究生|博士|经理|总监|主管|负责人|专家|专员|顾问|助理|(?<![a-z])(?:pmo?|pd|po|pl|product|cto|ceo|coo|cfo|cpo|vp|bd|hr|hrbp|pr|ui|ue|ux|ued|qa|op|rd|dba|sre|dev|coder|tech|tech\s?lead|tl|sa|java|php|python|golang|go|ios|android|安卓|sales|marketing|founder|boss|developer|engineer))$/iu;

/** Words before a role that belong to it, up to the part's beginning or to what is none of them. */
const qualifiers =
  /(?:支付|金融|互金|第?三方|银行|常务|互联网|移动|海外|跨境|国际|境外|商户|用户|交易|账户|账务|核心|清结?算|结算|收单|收银|聚合|担保|订单|渠道|风险?控?|数据|大数据|系统|平台|软件|硬件|项目|需求|解决方案|方案|业务|产品|技术|研发|开发|测试|运营|设计|前端|后端|后台|服务端|客户端|高级|资深|中级|初级|首席|主任|助理|副|联合|总|信息|安全|电商|供应链|信贷|消费|卡|行业|战略|企业|人工智能|区块链|架构|产|app|java|php|python|golang|go|web|h5|ios|android|安卓|c\+\+|\.net|b端|c端|toc|tob|saas|erp|crm|pos|nfc|it|ai|\/|&|\+|\.|\s|级|部|组)+$/iu;

/** Whether a text is only a line of business: 支付, 三方支付, 互联网金融. */
export function isTradeWord(text: string): boolean {
  return qualifiers.exec(text)?.[0] === text || /^(?:科技|网络|信息|软件|数据|公司|集团)+$/u.test(text);
}

/** Matches 支付, 金融: at the beginning of qualifiers, after a name, they are the company's. */
const companyWord = /^(?:支付|金融|数据|软件|电商|信息|移动|科技|系统|国际|平台|服务)+/u;
