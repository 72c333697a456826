namespace DeepSeekTracker.Core.Text;

/// <summary>
/// Words that hold sentences together and tell nothing of what a text is about: articles, pronouns, prepositions,
/// conjunctions, auxiliary verbs and the like, as grammars list them. Of Chinese they are pairs of signs, as
/// <see cref="TextWords"/> reads them.
/// </summary>
public static class SmallWords
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["en"] =
            "an the this that these those some any each every either neither no none all both half many much more most few fewer less least several such same other others another own one ones "
            + "me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves who whom whose which what whatever whoever whichever someone anyone everyone something anything everything nothing nobody "
            + "of in to for on with at by from into onto about above across after against along amid among around as before behind below beneath beside besides between beyond despite down during except inside like near off out outside over past per since than through throughout till toward towards under until unlike up upon via within without "
            + "and or but nor so yet if then else because although though while whereas whether unless when whenever where wherever why how however therefore thus hence moreover meanwhile instead otherwise "
            + "am is are was were be been being do does did doing done have has had having will would shall should can could may might must ought need "
            + "not only also too very just even still already again ever never always often now here there once soon later almost quite rather really perhaps maybe indeed well back away ago "
            + "it's that's there's he's she's what's let's i'm i've i'll i'd we're we've we'll you're you've you'll they're they've they'll isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't",
        ["de"] =
            "der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem keinen dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden alle alles aller allem allen manche mancher viele vieles vielen wenige wenigen mehr meist meisten einige einigen andere anderen anderer anderes solche solcher "
            + "ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen mein meine meinen dein deine sein seine seiner seines seinem seinen ihre ihrer ihres ihrem ihren unser unsere unserer unseren euer man wer wen wem wessen was welche welcher welches jemand niemand etwas nichts selbst "
            + "an am auf aus außer bei beim bis durch für gegen hinter in im ins mit nach neben ohne seit statt trotz über um unter von vom vor während wegen zu zum zur zwischen ab gegenüber laut per pro "
            + "und oder aber denn sondern doch sowie sowohl weder noch wenn als dass daß ob weil obwohl damit indem bevor nachdem sobald solange falls wie wo wohin woher wann warum wieso deshalb deswegen daher dennoch jedoch allerdings also somit "
            + "bin bist ist sind seid war waren warst gewesen sei wäre wären werde wird werden wurde wurden worden würde würden habe hat haben hatte hatten hätte hätten kann können könnte könnten konnte konnten muss müssen musste müsste soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte mag möchte "
            + "nicht nur auch sehr schon noch immer wieder nun jetzt hier da dort dann so ja nein mal eben etwa fast ganz gar kaum sogar zwar bereits bislang bisher dabei dafür dagegen daran darauf daraus darin darüber davon dazu hierzu wobei wofür",
        ["fr"] =
            "le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs quel quelle quels quelles aucun aucune chaque plusieurs quelques tout toute tous toutes autre autres même mêmes tel telle tels telles "
            + "je tu il elle on nous vous ils elles me te se lui en moi toi soi eux qui que quoi dont où lequel laquelle lesquels celui celle ceux celles ceci cela ça rien personne quelque chacun "
            + "dans par pour sur sous avec sans chez entre vers depuis pendant avant après contre selon malgré parmi devant derrière dès jusque jusqu hors "
            + "et ou mais donc or ni car si comme quand lorsque puisque parce alors ainsi aussi afin tandis tant cependant pourtant toutefois "
            + "suis es est sommes êtes sont étais était étaient été être étant sera seront serait seraient soit fut ai as avons avez ont avais avait avaient avoir ayant eu aura auront aurait aient fait faire peut peuvent pourrait pouvait doit doivent devrait va vont "
            + "ne pas plus moins très bien peu trop encore déjà toujours jamais ici là où comment pourquoi combien non oui seulement notamment surtout presque puis ensuite enfin "
            + "c'est n'est d'un d'une qu'il qu'elle qu'un qu'une l'on s'est j'ai",
        ["es"] =
            "el la los las lo un una unos unas al del este esta estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso aquello mi mis tu tus su sus nuestro nuestra nuestros nuestras cada todo toda todos todas otro otra otros otras mismo misma mismos mismas algún alguna algunos algunas ningún ninguna varios varias mucho mucha muchos muchas poco pocos más menos tan tanto tanta tal tales "
            + "yo tú él ella ello nosotros ustedes ellos ellas me te se le les nos os que quien quienes cual cuales cuyo cuya qué quién cuál algo nada alguien nadie uno "
            + "de en por para con sin sobre entre hasta desde hacia según contra ante bajo durante mediante tras "
            + "ni pero sino aunque porque pues si como cuando donde mientras así además también tampoco entonces luego embargo "
            + "es son era eran fue fueron ser sido siendo sea sean sería será serán está están estaba estaban estar estado ha han había habían haber hay he hemos haya hubo tiene tienen tenía tener puede pueden podría poder debe deben va van hace hacer "
            + "no sí muy ya aún todavía solo sólo siempre nunca aquí ahí allí hoy ahora antes después casi apenas bien",
        ["it"] =
            "il lo la gli le un uno una del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col questo questa questi queste quello quella quelli quelle quel quei mio mia tuo sua suo suoi sue nostro nostra loro ogni tutto tutta tutti tutte altro altra altri altre stesso stessa molto molti molta molte poco pochi alcuni alcune "
            + "io tu lui lei noi voi essi mi ti si ci vi ne chi che cui quale quali cosa qualcosa niente nulla nessuno qualcuno "
            + "di da in con su per tra fra senza verso contro dopo prima durante secondo presso sotto sopra oltre fino "
            + "ed od ma però anche se perché poiché mentre quando dove come così quindi dunque invece infatti inoltre né "
            + "sono sei è siamo siete era erano essere stato stata stati state sia siano sarà saranno sarebbe fu ha hanno ho abbiamo aveva avevano avere abbia può possono potrebbe deve devono va vanno fa fare "
            + "non più meno già ancora sempre mai qui qua là ora poi solo soltanto proprio quasi circa",
        ["pt"] =
            "os as um uma uns umas do da dos das no na nos nas ao aos à às pelo pela pelos pelas este esta estes estas esse essa esses essas aquele aquela isto isso aquilo meu minha seu sua seus suas nosso nossa cada todo toda todos todas outro outra outros outras mesmo mesma muito muita muitos muitas pouco poucos mais menos tão tanto tal algum alguma alguns algumas nenhum nenhuma "
            + "eu tu ele ela nós vocês você eles elas me te se lhe lhes que quem qual quais cujo cuja algo nada alguém ninguém "
            + "de em por para com sem sobre entre até desde contra sob durante segundo após ante "
            + "mas ou nem porque pois se como quando onde enquanto embora assim também então porém "
            + "é são era eram foi foram ser sido sendo seja será serão seria está estão estava estar há tem têm tinha ter teve pode podem poderia deve devem vai vão faz fazer "
            + "não sim já ainda só sempre nunca aqui ali hoje agora antes depois quase apenas bem",
        ["nl"] =
            "de het een deze dit die dat mijn jouw zijn haar ons onze hun elk elke ieder iedere alle alles ander andere anderen zelf zelfde veel meer meest weinig minder enkele geen "
            + "ik jij je hij zij ze wij we jullie mij me hem hen u zich men wie wat welke iets niets iemand niemand "
            + "van in op te aan met voor door uit bij naar om over onder tussen tegen tot na sinds zonder tijdens volgens binnen buiten rond "
            + "en of maar want dus als toen terwijl omdat hoewel indien zodat dan waar wanneer waarom hoe ook echter "
            + "ben bent is was waren geweest wordt worden werd werden heb hebt heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden moet moeten moest mag mogen wil willen wilde "
            + "niet wel nog al er daar hier nu zo heel zeer vaak altijd nooit weer alleen bijna eens toch",
        ["ru"] =
            "этот эта это эти этого этой этому этих этим тот та то те того той тому тех тем такой такая такие таких весь вся все всё всех всего всей всем каждый каждая другой другие других сам сама сами самый самые мой моя мои наш наша наши ваш ваша свой своя свои своих своей своего своим его её их "
            + "он она оно они мы вы ты меня мне нас нам вас вам ему ей им него неё них ним ними себя себе кто что чего чему чем кого кому который которая которое которые которого которой которых которым ничего никто что-то "
            + "во на по от из до за при про со об под над для без через между перед после около против среди из-за "
            + "но или да же ли бы если чтобы как когда где куда пока потому поэтому хотя также тоже так то ни "
            + "был была было были быть есть будет будут будто может могут мог могла можно нужно надо "
            + "не нет уже ещё еще только лишь даже очень более менее больше меньше там тут здесь сейчас теперь потом тогда всегда никогда почти именно ведь вот",
        ["uk"] =
            "цей ця це ці цього цієї цих той та те ті того тієї тих такий така такі весь вся все всі всіх кожен кожна інший інші інших сам сама самі мій наш ваш свій своя свої своїх його її їх "
            + "він вона воно вони ми ви ти мене мені нас нам вас вам йому їй їм себе собі хто що чого чому який яка яке які якого якої яких нічого ніхто "
            + "на по від із до за при про зі під над для без через між перед після біля проти серед або але чи би якщо щоб як коли де куди поки тому хоча також так ні "
            + "був була було були бути буде будуть може можуть можна треба не вже ще тільки лише навіть дуже більше менше там тут зараз тепер потім завжди майже саме",
        ["pl"] =
            "ten ta to te ci tego tej temu tych tym tymi tamten taki taka takie każdy każda inny inne innych sam sama sami mój nasz wasz swój swoje swoich jego jej ich "
            + "on ona ono oni one my wy ty mnie mi nas nam was wam mu im siebie sobie kto co czego czemu który która które którego której których którym nic nikt coś "
            + "we na od do za przy przez dla bez pod nad po przed między podczas wobec oraz lub albo ale jednak więc bo ponieważ jeśli jeżeli aby żeby gdy kiedy gdzie jak choć także też ani "
            + "jest są był była było były być będzie będą może mogą można nie już jeszcze tylko nawet bardzo więcej mniej tam tu teraz potem zawsze prawie właśnie się",
        ["sv"] =
            "den det de denna detta dessa ett en min din sin hans hennes dess vår deras varje alla allt annan annat andra samma själv mycket många mer mest få "
            + "jag du han hon vi ni dem mig dig sig oss er man vem vad vilken vilket vilka något några ingen inget som "
            + "av på till med för från om över under mellan mot genom efter före utan vid hos enligt sedan och eller men utan att när där hur varför eftersom medan också så "
            + "är var varit vara blir bli blev har hade ha kan kunde ska skulle vill måste får inte bara redan ännu än då nu här aldrig alltid mycket dock",
        ["fi"] =
            "se ne tämä tuo nämä nuo joka jotka jonka jota jossa mikä mitä kuka minä sinä hän me te he hänen heidän niiden sen sitä siitä siinä sille kaikki kukin muu muut muita sama itse moni monet "
            + "on ovat oli olivat ollut olla olisi voi voivat voisi pitää saa ei eivät en ole että ja tai vai mutta vaan kun kuin jos koska vaikka jotta sekä myös niin näin nyt jo vielä vain aina hyvin enemmän noin kanssa mukaan jälkeen ennen vuoksi",
        ["tr"] =
            "bu şu o bunlar şunlar onlar bir her bazı tüm bütün diğer başka aynı kendi kendisi çok daha en az ben sen biz siz beni seni onu bizi bana sana ona bize onun bunun onların benim bizim kim ne neden nasıl hangi hiç bir şey "
            + "ve ile veya ya da de ki ama fakat ancak çünkü eğer için gibi kadar göre sonra önce karşı üzerine olarak üzere rağmen "
            + "var yok olan oldu olduğu olduğunu olacak olabilir oluyor değil ise idi etti eden etmek edilen hem artık bile sadece şimdi hala henüz",
        ["id"] =
            "ini itu para sebuah seorang semua setiap beberapa banyak lain lainnya sendiri sama saya aku kamu anda dia ia kami kita mereka nya siapa apa mana yang "
            + "di ke dari pada dalam untuk dengan oleh tentang antara terhadap bagi sejak hingga sampai seperti dan atau tetapi tapi namun karena jika bila ketika saat agar supaya sehingga bahwa maka juga serta meski "
            + "adalah ialah ada akan telah sudah sedang masih belum bisa dapat harus tidak bukan tak lebih kurang sangat hanya pun lagi kini",
        ["vi"] =
            "này đó kia ấy các những mỗi mọi một cả khác nhiều ít hơn nhất tôi bạn anh chị ông bà họ chúng ta nó ai gì nào đâu sao của và hoặc nhưng mà nếu thì vì nên khi để cho với từ đến tại trong ngoài trên dưới về theo bằng như qua sau trước giữa là có được bị đã đang sẽ vẫn còn cũng không chưa chỉ rất lại nữa đều rằng",
        ["ar"] =
            "في من إلى على عن مع بين بعد قبل عند منذ حتى خلال حول ضد تحت فوق دون غير هذا هذه ذلك تلك هؤلاء الذي التي الذين هو هي هم هما أنا نحن أنت ما ماذا كل بعض أي نفس أن إن أنه أنها إنه إنها كان كانت يكون تكون ليس لا لم لن قد لقد كما لكن أو ثم بل إذا لو لأن حيث عندما بينما أيضا أيضاً فقط هناك هنا وفي ومن وعلى وقد وكان وهو وهي وهذا وهذه به بها له لها فيه فيها منه منها عليه عليها إليه إليها",
        ["hi"] =
            "यह ये वह वे इस इन उस उन इसे उसे इसके उसके इसकी उसकी इसका उसका मैं हम तुम आप वो जो जिस जिन जिसे जिसके कौन क्या कोई कुछ सब सभी हर अपने अपनी अपना एक का की के को में से पर ने तक लिए साथ बाद पहले बीच द्वारा और या लेकिन मगर कि अगर तो जब तब जहां कैसे क्यों क्योंकि भी ही नहीं न है हैं था थी थे हो होता होती होते हुआ हुई हुए गया गई गए रहा रही रहे कर करने किया की दिया जा सकता सकती सकते अब बहुत ज्यादा",
        ["ko"] =
            "이 그 저 것 수 등 및 또 또는 그리고 그러나 하지만 그런데 따라서 때문에 위해 위한 대한 대해 통해 따라 따르면 의해 함께 이번 이날 있다 있는 있는 있을 있어 없다 없는 했다 하는 한다 하고 하지 된다 되는 됐다 것으로 것이 것은 것을 가장 더 매우 이미 다시 아직 지난 현재 모두 다른 같은 우리 그는 그녀",
        ["zh"] =
            "我们 你们 他们 她们 它们 自己 大家 这个 那个 这些 那些 这样 那样 这里 那里 这种 一个 一些 一种 什么 怎么 为什 哪些 哪个 多少 所有 其他 其它 其中 以及 或者 但是 可是 不过 然而 因为 所以 因此 如果 虽然 尽管 而且 并且 不仅 不是 还是 就是 只是 也是 都是 可以 可能 能够 应该 需要 必须 已经 正在 将会 没有 不会 不能 进行 通过 根据 对于 关于 由于 为了 除了 之后 之前 以后 以前 之间 同时 目前 现在 当时 时候 非常 十分 比较 更加 最后 的是 了一 是一 在一",
        ["ja"] = "私達 我々 自分 場合 以上 以下 以外 非常 一方 同時 今回 現在 可能 必要 存在",
    };

    /// <summary>The small words of a language; none of one whose are not known here.</summary>
    /// <param name="language">BCP 47; its first part counts.</param>
    public static IReadOnlySet<string> Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var words = LanguageGuessWords.Of(language).ToHashSet(StringComparer.Ordinal);
        if (Lists.TryGetValue(language.Split('-')[0], out var list))
        {
            foreach (var word in list.Split(' '))
            {
                words.Add(word);
                words.Add(word.Replace('\'', '’'));
            }
        }

        return words;
    }
}
