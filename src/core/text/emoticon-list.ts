// Made by scripts/emoticons.mjs from scripts/emoticons/list.tsv: change it there.

/** `name` is the simplified Chinese one, whatever the log's language; `cell` counts from 0, row by row, in the sprite. */
export type Emoticon = { name: string; cell: number };

export const emoticonColumns = 12;

/** Drawings in the sprite. Fewer than emoticons: `[得意]` and `[酷]` share one. */
export const emoticonCount = 138;

// The names are those in the WeChat clients' own emoticon tables (simplified, traditional, English), with names of
// older clients after the first, since logs of 2017 have them: `[可爱]` is today's `[愉快]`.
// The English ones are not translations: [Shocked] is 疑问, [Speechless] 擦汗, [Wrath] 吓, [Boring] 翻白眼, [Blush] 囧,
// and [Broken] is 裂开 where [BrokenHeart] is 心碎. [红包] is here too: whether a message *is* a red packet is not for a
// token to say.
const lines = `
0 微笑|Smile
1 撇嘴|Grimace
2 色|Drool
3 发呆|發呆|Scowl
4 得意|CoolGuy|Chill
5 流泪|流淚|Sob
6 害羞|Shy
7 闭嘴|閉嘴|Silent|Shutup
8 睡|Sleep
9 大哭|Cry
10 尴尬|尷尬|Awkward
11 发怒|發怒|Angry|Pout
12 调皮|調皮|Tongue|Wink
13 呲牙|Grin
14 惊讶|驚訝|Surprise|Surprised
15 难过|難過|Frown
16 囧|Blush
17 抓狂|Scream
18 吐|Puke
19 偷笑|Chuckle
20 愉快|可爱|Joyful
21 白眼|Slight
22 傲慢|Smug
23 困|累|Drowsy
24 惊恐|驚恐|Panic
25 憨笑|大笑|Laugh
26 悠闲|大兵|悠閑|Commando|Loafer
27 咒骂|咒罵|Scold
28 疑问|疑問|Shocked|Doubt
29 嘘|噓|Shhh
30 晕|暈|Dizzy
31 衰|Toasted|BadLuck
32 骷髅|骷髏頭|Skull
33 敲打|Hammer
34 再见|再見|Bye|Wave
35 擦汗|Speechless|Relief
36 抠鼻|摳鼻|NosePick|DigNose
37 鼓掌|Clap
38 坏笑|壞笑|Trick
39 右哼哼|Bah！R
40 鄙视|鄙視|Pooh-pooh|Lookdown
41 委屈|Shrunken|Wronged
42 快哭了|TearingUp|Puling
43 阴险|陰險|Sly
44 亲亲|親親|Kiss
45 可怜|可憐|Whimper
25 笑脸|笑臉|Happy
46 生病|Sick
47 脸红|臉紅|Flushed
48 破涕为笑|破涕為笑|Lol
49 恐惧|恐懼|Terror
50 失望|Let Down|LetDown
51 无语|無語|Duh
52 嘿哈|吼嘿|Hey
53 捂脸|掩面|捂臉|摀臉|Facepalm
54 奸笑|Smirk
55 机智|機智|Smart
56 皱眉|皺眉|Concerned
57 耶|歐耶|Yeah!
58 吃瓜|吃西瓜|Onlooker
59 加油|GoForIt
35 汗|Sweats
24 天啊|OMG
60 Emm|一言難盡
61 社会社会|失敬失敬|Respect
62 旺柴|Doge
63 好的|NoProb
64 打脸|打臉|MyBad
65 哇|Wow
66 翻白眼|Boring
67 666|Awesome
68 让我看看|讓我看看|LetMeSee
69 叹气|嘆息|Sigh
70 苦涩|難受|Hurt
71 裂开|崩潰|Broken
72 嘴唇|示爱|Lips|Lip
73 爱心|愛心|Heart
74 心碎|BrokenHeart
75 拥抱|擁抱|Hug
76 强|強|ThumbsUp|Strong
77 弱|ThumbsDown|Weak
78 握手|Shake
79 胜利|勝利|Peace|Victory
80 抱拳|Salute|Fight|Admire
81 勾引|Beckon
82 拳头|拳頭|Fist
83 OK
84 合十|Worship
85 啤酒|Beer
86 咖啡|Coffee
87 蛋糕|Cake
88 玫瑰|Rose
89 凋谢|枯萎|Wilt
90 菜刀|Cleaver
91 炸弹|炸彈|Bomb
92 便便|Poop
93 月亮|Moon
94 太阳|太陽|Sun
95 庆祝|慶祝|Party
96 礼物|禮物|Gift|gift
97 红包|Packet
98 發|Rich
99 福|Blessing
100 烟花|煙花|Fireworks
101 爆竹|Firecracker
102 猪头|豬頭|Pig
103 跳跳|Waddle
104 发抖|發抖|Tremble
105 转圈|轉圈|Twirl
4 酷|Ruthless|Cool
106 冷汗|Tension
107 饥饿|饑餓|Hungry
35 流汗|Sweat
59 奋斗|奮鬥|Determined|Strive
108 疯了|折磨|瘋了|Tormented|Crazy
47 糗大了|羞辱|Shame
109 左哼哼|Bah！L
110 哈欠|Yawn
49 吓|嚇|Wrath|Uh-oh
111 西瓜|Watermelon|Melon
112 篮球|籃球|Basketball
113 乒乓|PingPong
114 饭|飯|Rice
115 闪电|閃電|Lightning
116 刀|Dagger
117 足球|Soccer
118 瓢虫|甲蟲|Ladybug
77 差劲|差勁|Pinky
119 爱你|愛你|RockOn|Love
120 NO|Nuh-uh|No
121 爱情|愛情|InLove
44 飞吻|飛吻|Blowkiss
11 怄火|噴火|Aaagh!
122 磕头|磕頭|Kotow
123 回头|回頭|Dramatic|Lookback
124 跳绳|跳繩|JumpRope|Jump
125 投降|挥手|Surrender|Give-in
126 激动|激動|Hooray
127 乱舞|街舞|亂舞|Meditate|HeyHey
128 献吻|獻吻|Smooch
129 左太极|左太極|TaiChi L|TaiJi L
130 右太极|右太極|TaiChi R|TaiJi R
131 茶|Tea
132 蜡烛|蠟燭|Candle
133 鸡|小雞|Chick
134 小狗|Pup
59 加油加油|加油！|KeepFighting
135 吐舌
59 强壮
136 鬼魂
137 Moue
`;

// Clients write `[Let Down]` and `[LetDown]`, `[Bah！R]` and `[Bah!R]`.
const spellings = (name: string) => [name, name.replaceAll(' ', ''), name.replaceAll('！', '!')];

function parseLine(line: string): [string, Emoticon][] {
  const gap = line.indexOf(' ');
  const names = line.slice(gap + 1).split('|');
  const emoticon = { name: names[0] ?? '', cell: Number(line.slice(0, gap)) };
  return names.flatMap(spellings).map((name) => [name, emoticon]);
}

/** Every accepted name, without its brackets → emoticon. Case counts: `[OK]`, but `[ok]` is text. */
export const emoticons: ReadonlyMap<string, Emoticon> = new Map(lines.trim().split('\n').flatMap(parseLine));
