// Made by scripts/emoticons.mjs from scripts/emoticons/list.tsv: change it there.

/** `name` is the simplified Chinese one, whatever the log's language; `cell` is the number of its drawing, from 0. */
export type Emoticon = { name: string; cell: number };

/** Drawings in a sheet. */
export const emoticonsOfSheet = 21;

// The names are those in the WeChat clients' own emoticon tables (simplified, traditional, English), with names of
// older clients after the first, since logs of 2017 have them: `[可爱]` is today's `[愉快]`.
// The English ones are not translations: [Shocked] is 疑问, [Speechless] 擦汗, [Wrath] 吓, [Boring] 翻白眼, [Blush] 囧,
// and [Broken] is 裂开 where [BrokenHeart] is 心碎. [红包] is here too: whether a message *is* a red packet is not for a
// token to say.
// The most common first: a sheet of drawings has those that are used together.
// A number is the cell of a drawing that another emoticon has already; all others follow each other.
const lines = `
强|強|ThumbsUp|Strong
鼓掌|Clap
捂脸|掩面|捂臉|摀臉|Facepalm
呲牙|Grin
偷笑|Chuckle
抱拳|Salute|Fight|Admire
玫瑰|Rose
奸笑|Smirk
坏笑|壞笑|Trick
握手|Shake
憨笑|大笑|Laugh
微笑|Smile
旺柴|Doge
吃瓜|吃西瓜|Onlooker
OK
愉快|可爱|Joyful
机智|機智|Smart
皱眉|皺眉|Concerned
尴尬|尷尬|Awkward
发呆|發呆|Scowl
流汗|Sweat
流泪|流淚|Sob
阴险|陰險|Sly
抠鼻|摳鼻|NosePick|DigNose
20 擦汗|Speechless|Relief
破涕为笑|破涕為笑|Lol
加油|GoForIt
苦涩|難受|Hurt
裂开|崩潰|Broken
社会社会|失敬失敬|Respect
叹气|嘆息|Sigh
嘿哈|吼嘿|Hey
耶|歐耶|Yeah!
撇嘴|Grimace
调皮|調皮|Tongue|Wink
红包|Packet
糗大了|羞辱|Shame
福|Blessing
色|Drool
大哭|Cry
衰|Toasted|BadLuck
冷汗|Tension
让我看看|讓我看看|LetMeSee
666|Awesome
合十|Worship
庆祝|慶祝|Party
打脸|打臉|MyBad
哇|Wow
吓|嚇|Wrath|Uh-oh
囧|Blush
抓狂|Scream
害羞|Shy
發|Rich
疑问|疑問|Shocked|Doubt
惊恐|驚恐|Panic
胜利|勝利|Peace|Victory
可怜|可憐|Whimper
拥抱|擁抱|Hug
白眼|Slight
惊讶|驚訝|Surprise|Surprised
嘘|噓|Shhh
闭嘴|閉嘴|Silent|Shutup
咖啡|Coffee
10 笑脸|笑臉|Happy
困|累|Drowsy
得意|CoolGuy|Chill
25 奋斗|奮鬥|Determined|Strive
委屈|Shrunken|Wronged
疯了|折磨|瘋了|Tormented|Crazy
勾引|Beckon
傲慢|Smug
晕|暈|Dizzy
难过|難過|Frown
骷髅|骷髏頭|Skull
悠闲|大兵|悠閑|Commando|Loafer
快哭了|TearingUp|Puling
发抖|發抖|Tremble
激动|激動|Hooray
啤酒|Beer
小狗|Pup
鄙视|鄙視|Pooh-pooh|Lookdown
拳头|拳頭|Fist
亲亲|親親|Kiss
菜刀|Cleaver
爱心|愛心|Heart
哈欠|Yawn
太阳|太陽|Sun
月亮|Moon
翻白眼|Boring
53 天啊|OMG
20 汗|Sweats
Emm|一言難盡
好的|NoProb
35 脸红|臉紅|Flushed
失望|Let Down|LetDown
无语|無語|Duh
生病|Sick
47 恐惧|恐懼|Terror
发怒|發怒|Angry|Pout
再见|再見|Bye|Wave
睡|Sleep
吐|Puke
弱|ThumbsDown|Weak
心碎|BrokenHeart
嘴唇|示爱|Lips|Lip
蛋糕|Cake
礼物|禮物|Gift|gift
烟花|煙花|Fireworks
爆竹|Firecracker
25 加油加油|加油！|KeepFighting
25 强壮
吐舌
咒骂|咒罵|Scold
敲打|Hammer
右哼哼|Bah！R
凋谢|枯萎|Wilt
炸弹|炸彈|Bomb
便便|Poop
猪头|豬頭|Pig
跳跳|Waddle
转圈|轉圈|Twirl
63 酷|Ruthless|Cool
饥饿|饑餓|Hungry
左哼哼|Bah！L
西瓜|Watermelon|Melon
篮球|籃球|Basketball
乒乓|PingPong
饭|飯|Rice
闪电|閃電|Lightning
刀|Dagger
足球|Soccer
瓢虫|甲蟲|Ladybug
95 差劲|差勁|Pinky
爱你|愛你|RockOn|Love
NO|Nuh-uh|No
爱情|愛情|InLove
79 飞吻|飛吻|Blowkiss
91 怄火|噴火|Aaagh!
磕头|磕頭|Kotow
回头|回頭|Dramatic|Lookback
跳绳|跳繩|JumpRope|Jump
投降|挥手|Surrender|Give-in
乱舞|街舞|亂舞|Meditate|HeyHey
献吻|獻吻|Smooch
左太极|左太極|TaiChi L|TaiJi L
右太极|右太極|TaiChi R|TaiJi R
茶|Tea
蜡烛|蠟燭|Candle
鸡|小雞|Chick
鬼魂
Moue
`;

// Clients write `[Let Down]` and `[LetDown]`, `[Bah！R]` and `[Bah!R]`.
const spellings = (name: string) =>
  spelledTwice.test(name) ? [name, name.replaceAll(' ', ''), name.replaceAll('！', '!')] : [name];
const spelledTwice = /[ ！]/;

/** Matches the 10 of 10 笑脸|Happy; not 666|Awesome. */
const drawnBefore = /^(\d+) /;

function parseLines(): [string, Emoticon][] {
  let next = 0;
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const cell = Number(drawnBefore.exec(line)?.[1] ?? next++);
      const names = line.replace(drawnBefore, '').split('|');
      const emoticon = { name: names[0] ?? '', cell };
      return names.flatMap(spellings).map((name): [string, Emoticon] => [name, emoticon]);
    });
}

/** Every accepted name, without its brackets → emoticon. Case counts: `[OK]`, but `[ok]` is text. */
export const emoticons: ReadonlyMap<string, Emoticon> = new Map(parseLines());
