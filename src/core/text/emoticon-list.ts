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
// A number is the cell of a drawing that another emoticon has already; all others follow each other.
const lines = `
微笑|Smile
撇嘴|Grimace
色|Drool
发呆|發呆|Scowl
得意|CoolGuy|Chill
流泪|流淚|Sob
害羞|Shy
闭嘴|閉嘴|Silent|Shutup
睡|Sleep
大哭|Cry
尴尬|尷尬|Awkward
发怒|發怒|Angry|Pout
调皮|調皮|Tongue|Wink
呲牙|Grin
惊讶|驚訝|Surprise|Surprised
难过|難過|Frown
囧|Blush
抓狂|Scream
吐|Puke
偷笑|Chuckle
愉快|可爱|Joyful
白眼|Slight
傲慢|Smug
困|累|Drowsy
惊恐|驚恐|Panic
憨笑|大笑|Laugh
悠闲|大兵|悠閑|Commando|Loafer
咒骂|咒罵|Scold
疑问|疑問|Shocked|Doubt
嘘|噓|Shhh
晕|暈|Dizzy
衰|Toasted|BadLuck
骷髅|骷髏頭|Skull
敲打|Hammer
再见|再見|Bye|Wave
擦汗|Speechless|Relief
抠鼻|摳鼻|NosePick|DigNose
鼓掌|Clap
坏笑|壞笑|Trick
右哼哼|Bah！R
鄙视|鄙視|Pooh-pooh|Lookdown
委屈|Shrunken|Wronged
快哭了|TearingUp|Puling
阴险|陰險|Sly
亲亲|親親|Kiss
可怜|可憐|Whimper
25 笑脸|笑臉|Happy
生病|Sick
脸红|臉紅|Flushed
破涕为笑|破涕為笑|Lol
恐惧|恐懼|Terror
失望|Let Down|LetDown
无语|無語|Duh
嘿哈|吼嘿|Hey
捂脸|掩面|捂臉|摀臉|Facepalm
奸笑|Smirk
机智|機智|Smart
皱眉|皺眉|Concerned
耶|歐耶|Yeah!
吃瓜|吃西瓜|Onlooker
加油|GoForIt
35 汗|Sweats
24 天啊|OMG
Emm|一言難盡
社会社会|失敬失敬|Respect
旺柴|Doge
好的|NoProb
打脸|打臉|MyBad
哇|Wow
翻白眼|Boring
666|Awesome
让我看看|讓我看看|LetMeSee
叹气|嘆息|Sigh
苦涩|難受|Hurt
裂开|崩潰|Broken
嘴唇|示爱|Lips|Lip
爱心|愛心|Heart
心碎|BrokenHeart
拥抱|擁抱|Hug
强|強|ThumbsUp|Strong
弱|ThumbsDown|Weak
握手|Shake
胜利|勝利|Peace|Victory
抱拳|Salute|Fight|Admire
勾引|Beckon
拳头|拳頭|Fist
OK
合十|Worship
啤酒|Beer
咖啡|Coffee
蛋糕|Cake
玫瑰|Rose
凋谢|枯萎|Wilt
菜刀|Cleaver
炸弹|炸彈|Bomb
便便|Poop
月亮|Moon
太阳|太陽|Sun
庆祝|慶祝|Party
礼物|禮物|Gift|gift
红包|Packet
發|Rich
福|Blessing
烟花|煙花|Fireworks
爆竹|Firecracker
猪头|豬頭|Pig
跳跳|Waddle
发抖|發抖|Tremble
转圈|轉圈|Twirl
4 酷|Ruthless|Cool
冷汗|Tension
饥饿|饑餓|Hungry
35 流汗|Sweat
59 奋斗|奮鬥|Determined|Strive
疯了|折磨|瘋了|Tormented|Crazy
47 糗大了|羞辱|Shame
左哼哼|Bah！L
哈欠|Yawn
49 吓|嚇|Wrath|Uh-oh
西瓜|Watermelon|Melon
篮球|籃球|Basketball
乒乓|PingPong
饭|飯|Rice
闪电|閃電|Lightning
刀|Dagger
足球|Soccer
瓢虫|甲蟲|Ladybug
77 差劲|差勁|Pinky
爱你|愛你|RockOn|Love
NO|Nuh-uh|No
爱情|愛情|InLove
44 飞吻|飛吻|Blowkiss
11 怄火|噴火|Aaagh!
磕头|磕頭|Kotow
回头|回頭|Dramatic|Lookback
跳绳|跳繩|JumpRope|Jump
投降|挥手|Surrender|Give-in
激动|激動|Hooray
乱舞|街舞|亂舞|Meditate|HeyHey
献吻|獻吻|Smooch
左太极|左太極|TaiChi L|TaiJi L
右太极|右太極|TaiChi R|TaiJi R
茶|Tea
蜡烛|蠟燭|Candle
鸡|小雞|Chick
小狗|Pup
59 加油加油|加油！|KeepFighting
吐舌
59 强壮
鬼魂
Moue
`;

// Clients write `[Let Down]` and `[LetDown]`, `[Bah！R]` and `[Bah!R]`.
const spellings = (name: string) => [name, name.replaceAll(' ', ''), name.replaceAll('！', '!')];

/** Matches the 25 of 25 笑脸|Happy; not 666|Awesome. */
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
