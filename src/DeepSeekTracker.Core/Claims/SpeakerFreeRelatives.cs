namespace DeepSeekTracker.Core.Claims;

/// <summary>"What X says", "quanto riferito da X", "según lo que afirma X": a clause that stands for what is said.</summary>
internal static class SpeakerFreeRelatives
{
    private const int Longest = 60;

    private static readonly string[] Leads =
    [
        "quanto ",
        "lo que ",
        "ce que ",
        "ce qu'",
        "ce qu’",
        "o que ",
        "quello che ",
        "ciò che ",
        "то, что ",
        "wat ",
    ];

    /// <summary>Before a clause that stands behind a colon or a dash.</summary>
    private static readonly string[] Whats =
    [
        "what ",
        "was ",
        "wat ",
        "ce que ",
        "lo que ",
        "quello che ",
        "ciò che ",
        "o que ",
        "то, что ",
        "det ",
    ];

    private static readonly string[] Agents =
    [
        " da ",
        " dal ",
        " dalla ",
        " dallo ",
        " dall'",
        " dall’",
        " dai ",
        " dagli ",
        " dalle ",
        " por ",
        " par ",
        " pelo ",
        " pela ",
        " pelos ",
        " pelas ",
    ];

    /// <summary>The verbs that may stand right behind "according to": "según informó la empresa".</summary>
    private static readonly string[] Verbs =
    [
        .. (
            "informó informa dijo dice indicó indica afirmó afirma aseguró asegura publicó publica reveló revela señaló señala explicó explica declaró reportó reporta recoge estima calcula "
            + "informou informa disse diz afirmou revelou indicou publicou relatou declarou estimou riporta riferisce riferito dichiarato riportato scrive afferma "
            + "affirme indique rapporte annonce estime écrit a-t-il сообщает сообщила сообщил"
        ).Split(' '),
    ];

    /// <summary>Where who says so is looked for behind "according to": behind the agent's preposition or the verb.</summary>
    /// <returns>Null where a plain name follows; without a place where nobody is named.</returns>
    public static (int? At, bool IsSaid)? Of(string text, int start, int limit)
    {
        var rest = text.AsSpan(start, Math.Clamp(limit - start, 0, Longest));
        var lead = rest.Length - rest.TrimStart().Length;
        var words = rest[lead..];
        var isFree = false;
        foreach (var free in Leads)
        {
            if (words.StartsWith(free, StringComparison.OrdinalIgnoreCase))
            {
                (isFree, lead) = (true, lead + free.Length);
                words = rest[lead..];
                break;
            }
        }

        var end = words.IndexOfAny(" ,.");
        var first = (end < 0 ? words : words[..end]).ToString();
        var isVerb = Array.Exists(Verbs, verb => verb.Equals(first, StringComparison.OrdinalIgnoreCase));
        if (!isFree && !isVerb)
        {
            return null;
        }

        var comma = words.IndexOf(',');
        var clause = comma < 0 ? words : words[..comma];
        foreach (var agent in Agents)
        {
            var at = clause.IndexOf(agent, StringComparison.Ordinal);
            if (at > 0)
            {
                return (start + lead + at + agent.Length, true);
            }
        }

        // "Según informó la empresa", "selon ce qu'affirme la société": the verb is a word or two, its subject stands behind it.
        return (isVerb && end > 0 ? start + lead + end : null, true);
    }

    /// <summary>Where the name begins in "…: what X thinks"; null where the clause is none.</summary>
    public static int? Begin(string text, int from, int verb)
    {
        var gap = text.AsSpan(from, verb - from);
        var mark = gap.LastIndexOfAny(":—–(");
        if (mark < 0 || mark > 3)
        {
            return null;
        }

        var clause = gap[(mark + 1)..];
        var lead = clause.Length - clause.TrimStart().Length;
        foreach (var what in Whats)
        {
            if (clause[lead..].StartsWith(what, StringComparison.OrdinalIgnoreCase))
            {
                return from + mark + 1 + lead + what.Length;
            }
        }

        return null;
    }
}
