namespace DeepSeekTracker.Core.Imports;

/// <summary>
/// Common English words, for cutting domains such as harbourgazette.example into words: what newspapers, blogs and firms
/// like to be called after.
/// </summary>
internal static class CommonWords
{
    public const int Longest = 14;

    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(
            """
            ai tv it in of to on my the uk us pc go by up an and at be do for from get how into is new no not now off one our out
            own per pro so that this top two via was we what when where who why with you your all any are as but can day did end
            eye far few had has her him his its let man may men more most much must next old once only other over same see she
            some such than then there they time too under until very way well were which while will work year
            able about above across act action active actual add after again age agency agenda agent air alarm alert alive allied
            alpha also always ambition amber america american anchor angle animal answer apex app apple apps arc arch archive
            area arena argus arm army around arrow art article artificial artist arts asia asian ask atlas atom audio aurora
            author auto avenue awake award aware axis
            baby back bad badge balance ball band bank banker bar base basic basket bay beach beacon beam bean bear beast beat
            beauty become bee before begin behind bell below bench berry best beta better between beyond big bike bill bio bird
            bit bite biz black blade blast blaze blend blink block blog blogger bloom blossom blow blue board boat body bold bolt
            bone book boom boost border born boss both bottom bound bow box boy brain branch brand brave bread break breaker
            breaking breath breeze brick bridge brief briefing bright bring british broad broadcast broker bronze brook brother
            brown browser brush bubble buck bud budget buffer bug build builder building bull bulletin burn burst bus business
            butter button buy buyer buzz byte
            cable cache cafe cake call calm camera camp campus canal candid candle canvas cap capital captain car carbon card
            care career cargo case cash cast castle cat catch cause cell cent center central centre century chain chair
            challenge champion chance change channel chapter charge chart chat check chief child china chinese chip choice
            chronicle circle circuit citizen city civic civil claim class classic clean clear clever click client climate climb
            clock close cloud club coach coast code coder coffee coin cold collective college colony color colour column come
            comet comic command comment commerce common community company compass computer computing concept connect connection
            consumer content control cook cookie cool copper copy coral core corn corner corp cosmic cosmos cost cottage council
            count country county courier course court cover craft crash crazy create creative creator credit creek crew cricket
            crime crisis critic cross crowd crown crunch crypto crystal cube culture cup curious current curve customer cut cyber
            cycle
            daily dark data date dawn deal dealer dear debate decode decoder deep defence defender defense delta demo democracy
            desert design desk detect detective dev developer device dial dialog diamond diary dice dig digest digital direct
            discover discovery disk dispatch display dive doctor dog dollar domain door dot double down dragon draft dream
            dreamer drive driver drop drum dry duck due dust dusk duty dynamic
            each eagle ear early earn earth earthly east eastern easy echo echoes eco ecology economic economist economy edge
            edit edition editor education effect egg eight electric electronic element elephant elite elm email ember emerge
            emerald empire energy engadget engine engineer english enterprise equal equity era escape essay essential estate
            ethic ethics euro europe european eve evening event ever every everyday evolution exact examiner exchange exclusive
            expert explain explorer export express extra extreme
            fabric face fact factor factory facts fair fairy faith falcon fall family fan farm fashion fast father feather
            feature fed feed feel fellow female fever fiber field fifth fifty fight file film filter final finance financial
            find finder finest finger finish fire firm first fish fit five fix flag flame flare flash flat fleet flex flight flip
            float flock floor flow flower fly focus fog folk follow food foot force forecast forest forever forge form format
            formula fort forth fortune forum forward fossil foundry four fox fractal frame free freedom french fresh friend frog
            front frontier frontline frost fruit fuel full fun fund funny furnace further fusion future futurism
            gadget gadgets gain galaxy gallery game gamer games gaming gap garage garden gas gate gateway gauge gazette gear gem
            gene general generation genius gentle german ghost giant gift giga girl give glance glass glimpse global globe
            glory glow goal god gold golden good gossip govern government grab grace grade graduate grain grand graph grass
            gravity gray great greek green greeting grey grid ground group grove grow growth guard guardian guest guide guild
            guru gut guy
            hack hacker hackers half hall halo hand handle happen happy harbor harbour hard hardware harvest hat have haven hawk
            head headline headlines health heart heat heaven heavy hedge height hello help herald here heritage hero hidden high
            highway hill hint history hit hive hold hole hollow home honest honey hood hook hope horizon horn horse host hot
            hotel hour house hub human hundred hunt hunter hut hybrid hyper
            ice icon idea ideas ideal image imagine impact impulse inbox inch independent index india indian indie indigo
            industry infinite info inform informed infra inner innovation innovative input inquirer inquiry inside insider
            insight insights inspire instant institute intel intelligence intelligent inter interest internet invest investing
            investor investors invite iron island issue
            jacket jade japan jet jewel job jobs join joke jolt journal journey joy judge juice jump junction june jungle junior
            jury just justice
            keen keep keeper kernel key keyboard kid kids kind kinetic king kingdom kitchen kite knight knot know knowledge
            lab label labs ladder lady lake lamp land lane language lantern laptop large laser last late latest launch lava law
            lawyer layer lead leader leaders leaf league leap learn learner learning ledger left legacy legal legend lemon lens
            less lesson letter letters level lever liberal liberty library life lift light lighthouse lightning like lily lime
            limit line linen link links lion liquid list listen literary little live lively living load local lock lodge logic
            london long look loop lotus loud love low loyal lucid luck lucky lunar lunch
            machine mad magazine magic magma magnet mail main make maker makers mango manifest map maple marble march margin
            marine mark marker market markets marketing master match material matrix matter matters maven maze meadow meaning
            measure media medium meet mega member memo memory mental mentor merchant mercury merit mesh message metal meter
            method metric metro micro middle midnight might mile military milk mill million mind minds mine mineral mini minimal
            mint minute mirror mission mix mobile mode model modern moment monday money monitor monk monkey monthly mood moon
            moral morning mother motion motor mountain mouse move movement movie mud multi muse museum music mutual myth
            name nano narrative nation national native nature navigator near nerd nest net network neural neuro neutral never
            news newsletter newspaper newsroom newswire nexus nice niche night nine noble node noise noon north northern nose
            notable note notebook notes nova novel nuclear number nurse nut
            oak oasis object observe observer ocean odd office official often oil olive omega omni online onyx open opera
            operator opinion opinions optic optimist option oracle orange orbit orchard orchid order ore organic origin original
            outer outlet outlook outpost outside oval oven owl owner oxford oxygen
            pace pacific pack page pages paint pair palace palm panda panel panorama paper parade paradox parallel park part
            partner party pass passion past patch path patriot pattern pay peace peak pearl pen pencil people pepper perfect
            perspective petal phase phoenix phone photo physics piano picture piece pilot pine pink pioneer pipe pirate pitch
            pivot pixel place plain plan planet plant plasma plate platform play player plaza plot plug plus pocket podcast poem
            poet point points polar policy political politics politico poll polo pond pool pop poppy popular port portal
            positive post poster postal pot potato pound power powder practical prairie precise premier press prestige pretty
            preview price prime print prism privacy private prize probe problem process product professor profile profit program
            progress project promise proof proper prospect protect protocol proud public publish publisher pulse pump pundit
            puppet pure purple purpose push puzzle python
            quality quantum quarry quarter quartz queen quest question quick quiet quill quiz quota quote
            rabbit race racing radar radical radio rail rain rainbow raise ranch random range rank rapid rare rate raven raw ray
            razor reach read reader reading ready real reality realm reason rebel recipe record recorder red reef reflect
            reform refuge region register regulator relay release reload remote renew repair report reporter reporters reports
            republic rescue research reserve resource rest result retail reveal reverse review reviews revolution reward rich
            ride ridge right ring ripple rise rising risk river road roar robin robot robotics robots rock rocket role roll roof
            room root rope rose rough round route row royal ruby rule rules run runner rural rush rust
            sable safe safety saga sage sail saint salt same sample sand sapphire satellite saturday save scale scan scene
            schedule school science sciences scientific scientist scoop scope score scout scrap screen script scroll sea seal
            search season seat second secret section sector secure secured security seed seek seeker seeds select self senate
            senior sense sentinel series server service seven shade shadow shape share shark sharp sheet shelf shell shield
            shift shine ship shirt shock shop shore short shot show shred shuttle side sierra sight sign signal signals silent
            silicon silk silver simple simply sin single site six size skeptic sketch skill skin sky slash slate sleep slice
            slide slim slow small smart smarter smile smoke smooth snap snow social society socket soft software soil solar
            solid solution sonic soul sound source south southern space spark speak speaker spectator spectrum speech speed
            spell sphere spice spider spin spiral spirit split sport sports spot spotlight spray spread spring sprout square
            stack staff stage stamp stand standard star stars start starter startup startups state states station stats status
            stay steady steam steel stellar stem step stock stocks stone stop storage store stories storm story straight stream
            street strength strike string strip strong student studio study style sub sugar suit summer summit sun sunday
            sunrise super support sure surf surge surprise survey sustain swan sweet swift switch sword symbol sync synergy
            system systems
            table tablet tag tail take tale talent talk talks tank tap target task taste tax tea teach teacher team tech
            technical technica technology tele telegram telegraph tell temple ten tension term terminal terra territory test
            text theory therapy thesis thing things think thinker thinking third thought thread threat threats three thrive
            throne thunder tick ticker tide tiger tile times timeline tiny tip tips titan title today together token told
            tomorrow tone tonic tool tools topic torch total touch tour tower town toy trace track tracker trade trader traders
            tradition trail train training transfer transform transit transparency trap travel treasure treat tree trend trends
            trendy triangle tribe tribune trick trip triple tropic true trump trunk trust truth try tube tulip tune turbo turn
            tutor twelve twenty twin twist type
            ultra umbrella uncle union unit unite united unity universal universe university unlock update updates upper urban
            user users
            vacation valley value van vanguard vapor vault vector vega veil velocity venture ventures venue verdict verge verify
            verse version vertex vertical view viewer viewpoint views village vine vintage violet viral virtual virtue vision
            visit vista visual vital vivid voice voices volt volume vortex vote voyage
            wag wagon wake walk wall wander want war warden warm warrior wash watch watcher watchdog water wave waves wealth
            weather weaver web website week weekend weekly welcome west western wet whale wheat wheel whisper white whiz whole
            wide widget wild willow win wind window wine wing wink winner winter wire wired wires wisdom wise wish witness wizard
            wolf woman women wonder wood wool word words worker workplace works workshop world worlds worth write writer writers
            yard yarn years yellow yes yield young youth
            zebra zen zero zest zinc zip zone zoo zoom
            """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
            StringComparer.Ordinal
        );
}
