/** Signs that scanning takes for one another in the words of headings: the sign that should stand, and those that are read instead. */
const lookAlikes: Readonly<Record<string, string>> = {
  目: '日曰自', 数: '教敷', 元: '兀', 预: '颁顶顸', 算: '筭', 年: '牟午', 率: '卒', 资: '货', 全: '金', 标: '杯', 值: '植値', 得: '待', 初: '衩', 未: '末', 末: '未', 项: '顷', 执: '孰', 支: '攴', 到: '倒', 额: '颔', 位: '泣', 名: '各', 称: '秤', 编: '偏', 码: '玛', 性: '牲', 质: '贡', 备: '奋', 注: '汪',
};

/** Signs that are often written: a heading with one of them instead of another is another word, not a misread one. */
const ordinary = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直资命山金指许统区保至队形社便空决治展马科司五基书非则听白界达光放强即像难且权思象完设式色路记南品住告类求据程北边该交规万取望术领共确传师观清今切院让识候带导争运收根干造言联持组每济车亲极林服快办议往元英士证近失转夫令准布始怎呢存未远叫台单影具罗字爱击流备兵连调深商算质团集百需价花党华城石级整府离况亚请技际约示复病息究线似官火断精满支视消越器容照须九增研写称企八功吗包片史委乎查轻易早曾除农找装广显吧阿李标谈吃图念六引历首医局突专费号尽另周较注语仅考落青随选列武红响虽推势参希古众构房半节土投某案黑维革划敌致陈律足态护七兴派孩验责营星够章音跟志底站严巴例防族供效续施留讲型料终答紧黄绝奇察母京段依批群项故按河米围江织害斗双境客纪采举杀攻父苏密低朝友诉止细愿千值仍男钱破网热助倒育属坐帝限船脸职速刻乐否刚威毛状率甚独球般普怕弹校苦创假久错承印晚兰试股拿脑预谁益阳若哪微尼继送急血惊伤素药适波夜省初喜卫源食险待述陆习置居劳财环排福纳欢雷警获模充负云停木游龙树疑层冷洲冲射略范竟句室异激汉村哈策演简卡罪判担州静退既衣您宗积余痛检差富灵协角占配征修皮挥胜降阶审沉坚善妈刘读啊超免压银买皇养伊怀执副乱抗犯追帮宣佛岁航优怪香著田铁控税左右份穿艺背阵草脚概恶块顿敢守酒岛托央户烈洋哥索胡款靠评版宝座释景顾弟登货互付伯慢欧换闻危忙核暗姐介坏讨丽良序升监临亮露永呼味野架域沙掉括舰鱼杂误湾吉减编楚肯测败屋跑梦散温困剑渐封救贵枪缺楼县尚毫移娘朋画班智亦耳恩短掌恐遗固席松秘谢鲁遇康虑幸均销钟诗藏赶剧票损忽巨炮旧端探湖录叶春乡附吸予礼港雨呀板庭妇归睛饭额含顺输摇招婚脱补谓督毒油疗旅泽材灭逐莫笔亡鲜词圣择寻厂睡博勒烟授诺伦岸奥唐卖俄炸载洛健堂旁宫喝借君禁阴园谋宋避抓荣姑孙逃牙束跳顶订售申延拨签偿截至旬季',
);

/** A heading of three signs or more is known from the others; in a shorter one only a look-alike is. */
const telling = 3;

const isMisread = (written: string, meant: string, length: number): boolean => lookAlikes[meant]?.includes(written) === true || (length >= telling && /\p{Script=Han}/u.test(written) && !ordinary.has(written));

/** Returns the one place in which two texts of the same length differ, −1 where there is none or several. */
const onlyDifference = (text: string, word: string): number => {
  let place = 0;
  while (place < text.length && text[place] === word[place]) place += 1;
  return place < text.length && text.slice(place + 1) === word.slice(place + 1) ? place : -1;
};

/** Returns those of the words that a text may be with one sign misread, by the place of that sign: 预匏数 is 预算数, but 预约数 is a word of its own. */
export const misreadAs = (text: string, words: readonly string[]): readonly string[] => {
  if (text.length < 2) return [];
  const found: { readonly word: string; readonly place: number }[] = [];
  for (const word of words) {
    const place = word.length === text.length ? onlyDifference(text, word) : -1;
    if (place >= 0 && isMisread(text[place] ?? '', word[place] ?? '', text.length)) found.push({ word, place });
  }
  return found.sort((one, other) => one.place - other.place).map(({ word }) => word);
};

/** Returns a text with the unit of money in it as it should stand: 万兀 is 万元. */
export const withUnitsMended = (text: string): string => text.replace(/兀/g, '元');
