using System.Buffers;

namespace DeepSeekTracker.Core.Claims;

/// <summary>The words around names by which a speaker is known.</summary>
internal static class SpeakerWords
{
    public static readonly SearchValues<char> Marks = SearchValues.Create(Borders);

    public static readonly string[] GiveLeads = ["in ", "which ", "that "];

    public static readonly string[] InvertedAuxiliaries = [" ha", " hat", " a", " has", " heeft", " hade", " har"];

    /// <summary>Where what stands before a verb begins at the latest.</summary>
    public const string Borders = ",;()—，、:：；（）｜。“\"”–،؛";

    /// <summary>Where a name behind "according to" ends.</summary>
    public static readonly SearchValues<char> Ends = SearchValues.Create(",;()—–\n，、:،");

    public static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,.;:)”\"\n");

    /// <summary>Words before a name that join the sentence to what comes before.</summary>
    public static readonly string[] Joining =
    [
        "as ",
        "wie ",
        "even though ",
        "although ",
        "though ",
        "despite ",
        "however ",
        "because ",
        "while ",
        "but ",
        "and ",
        "aber ",
        "doch ",
        "mais ",
        "pero ",
        "mas ",
        "но ",
        "ولكن ",
        "لكن ",
        "而",
        "但",
        "不过",
        "不過",
        "然而",
    ];

    /// <summary>Where a name before a verb begins though no mark stands there.</summary>
    public static readonly string[] Connecting = [" even though ", " although ", " despite ", " because ", " while "];

    /// <summary>A name does not begin with one of these: the verb after it is a noun, or somebody else's.</summary>
    public static readonly HashSet<string> Openers = new(
        "or so yet if when it to by with for in on at as more most some all recently did has have had is was not than dont sur".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"… to claim the top spot", "… of reports": no verb, or none of who is named.</summary>
    public static readonly HashSet<string> Endings = new(
        "to and or of the a an its their his her our in for from with by on as not no than this these false such similar".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>They stand for who was named before.</summary>
    public static readonly HashSet<string> Pronouns = new(
        "which who that che qui que quien quienes welche welcher welches который которая которое которые który która które التي الذي".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The pronouns, and what is one only where it stands alone.</summary>
    public static readonly HashSet<string> Relatives = new(
        [.. Pronouns, "der", "die", "das", "som", "dat", "wat", "yang"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>English verbs that are nouns as well: "the initial $6 million training cost claim".</summary>
    public static readonly HashSet<string> Nouns = new(
        ["claim", "claims", "reports", "estimates", "states", "puts", "counts", "notes"],
        StringComparer.OrdinalIgnoreCase
    );

    public static readonly HashSet<string> NounsGoOn = new(
        "of about online spreading circulating made by from".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static readonly HashSet<string> VerbsGoOn = new(
        "on in at to late earlier last this yesterday today citing when as during after".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static readonly HashSet<string> Determiners = new(
        "the a an its their his her one some several many it he she they we critics analysts experts researchers".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static readonly string[] Passive = [" is", " was"];

    /// <summary>Between a name and its verb.</summary>
    public static readonly string[] Auxiliaries =
    [
        " has",
        " have",
        " had",
        " also",
        " recently",
        " did not",
        "首次",
        "曾",
        "已",
        "计算",
        "計算",
        "统计",
        "統計",
        "测算",
        " 등에",
        "에",
        " के",
    ];

    /// <summary>Before a name that "zufolge" stands behind.</summary>
    public static readonly string[] Articles = [" dem ", " der ", " den ", " einem ", " einer ", " laut "];

    /// <summary>After an Arabic verb's subject.</summary>
    public static readonly string[] ArabicStops = [" إن", " أن", " التي", " الذي", " بأن"];

    /// <summary>What is spoken of where it is no speaker: a sentence's topic can be the figure itself.</summary>
    public static readonly string[] Figures =
    [
        "費用",
        "コスト",
        "株価",
        "額",
        "価格",
        "損失",
        "数",
        "비용",
        "주가",
        "시총",
        "시가총액",
        "가격",
        "금액",
        "손실",
    ];
}
