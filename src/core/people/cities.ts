/** A city that a part of a name tells, by its common name, and what is left of the part. */
export type CityFound = { city: string; rest: string };

/**
 * 上海 of '上海', '上海市', '上海浦东', 'SH'; of a longer part where it stands at the end ('云杉支付上海'), with the rest. At the beginning
 * of a longer part it is a company's own ('泉州霜桥银行'). null where there is none. Short forms of two letters count in capitals only.
 */
export function readCity(part: string): CityFound | null {
  const whole = cityOf(part) ?? cityOf(part.replace(districtEnd, ''));
  if (whole !== undefined) return { city: whole, rest: '' };
  for (const length of [3, 2]) {
    const city = part.length - length >= 2 ? cityOf(part.slice(-length).replace(/市$/, '')) : undefined;
    if (city !== undefined) return { city, rest: part.slice(0, -length) };
  }
  const district =
    part.length <= 6 && cities.has(part.slice(0, 2)) && districts.has(part.slice(2).replace(/[区新]+$/, ''));
  return district ? { city: part.slice(0, 2), rest: '' } : null;
}

/** Matches 上海市, 云南省; not 市场. */
const districtEnd = /[省市]$/;

function cityOf(text: string): string | undefined {
  return cities.has(text) ? text : (short.get(text) ?? short.get(text.toLowerCase()));
}

/** Latin forms; those of two letters in capitals, longer ones in any case. */
const short = new Map(
  Object.entries({
    BJ: '北京',
    SH: '上海',
    SZ: '深圳',
    GZ: '广州',
    HZ: '杭州',
    NJ: '南京',
    CD: '成都',
    WH: '武汉',
    XM: '厦门',
    HK: '香港',
    SG: '新加坡',
    NZ: '新西兰',
    AU: '澳洲',
    beijing: '北京',
    shanghai: '上海',
    shenzhen: '深圳',
    guangzhou: '广州',
    hangzhou: '杭州',
    nanjing: '南京',
    chengdu: '成都',
    wuhan: '武汉',
    xiamen: '厦门',
    suzhou: '苏州',
    chongqing: '重庆',
    tianjin: '天津',
    hongkong: '香港',
    singapore: '新加坡',
    北上广: '北京',
    帝都: '北京',
    魔都: '上海',
  }),
);

const districts = new Set(
  '浦东 徐汇 静安 张江 陆家嘴 漕河泾 朝阳 海淀 望京 中关村 南山 福田 罗湖 宝安 天河 滨江 西湖 余杭 高新'.split(' '),
);

/** Cities of China from prefectures up, provinces, and places abroad that Chinese names tell. Without those that are names first. */
const cities = new Set(
  `
北京 上海 天津 重庆 香港 澳门 台湾 台北 高雄 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川
贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 阳泉
长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦
铁岭 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 南京
无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 义乌 衢州 舟山 台州 丽水 合肥
芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇
萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州
开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州
黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江
茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾
崇左 海口 三亚 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 贵阳 六盘水 遵义
安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 拉萨 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌
白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 新加坡 东京 大阪 首尔
曼谷 雅加达 吉隆坡 马来西亚 印尼 泰国 越南 日本 韩国 印度 伦敦 巴黎 柏林 纽约 硅谷 美国 加拿大 多伦多 温哥华 悉尼 墨尔本 澳洲 迪拜
`
    .trim()
    .split(/\s+/),
);
