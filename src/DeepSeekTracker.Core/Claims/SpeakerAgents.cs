using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Who values what is valued: "was put at 5.6 million by the company", "wird von Nordkontor auf … geschätzt".</summary>
internal static class SpeakerAgents
{
    private const int PassiveReach = 40;

    private const int PassiveGap = 24;

    /// <summary>Between "at" and the amount: "auf mehr als rund".</summary>
    private const int AtGap = 24;

    private const int ValuedGap = 40;

    /// <summary>"Estimated at … by".</summary>
    private static readonly (string Valued, string By)[] Passives =
    [
        ("estimate of ", ", by "),
        ("estimates of ", ", by "),
        ("estimate of ", " by "),
        ("estimates of ", " by "),
        ("estimated ", ", by "),
        ("estimation de ", ", par "),
        ("estimation de ", " par "),
        ("estimación de ", ", por "),
        ("estimación de ", " por "),
        ("stima di ", ", da "),
        ("stima di ", ", di "),
        ("estimativa de ", ", por "),
        ("schätzung von ", ", von "),
        ("schatting van ", ", door "),
        ("put at ", " by "),
        ("estimated at ", " by "),
        ("valued at ", " by "),
        ("reckoned at ", " by "),
        ("pegged at ", " by "),
        ("given as ", " by "),
        ("estimé à ", " par "),
        ("estimée à ", " par "),
        ("estimés à ", " par "),
        ("estimées à ", " par "),
        ("évalué à ", " par "),
        ("évaluée à ", " par "),
        ("chiffré à ", " par "),
        ("chiffrée à ", " par "),
        ("estimado en ", " por "),
        ("estimada en ", " por "),
        ("calculado en ", " por "),
        ("cifrado en ", " por "),
        ("stimato in ", " da "),
        ("stimata in ", " da "),
        ("estimado em ", " por "),
        ("estimada em ", " por "),
        ("geschat op ", " door "),
        ("geraamd op ", " door "),
    ];

    /// <summary>"Von … auf 5,6 Millionen geschätzt": the agent stands before the amount.</summary>
    private static readonly Form[] Forms =
    [
        new(" von ", " auf ", ["geschätzt", "beziffert", "veranschlagt", "taxiert"]),
        new(" vom ", " auf ", ["geschätzt", "beziffert", "veranschlagt", "taxiert"]),
        new(" door ", " op ", ["geschat", "geraamd", "becijferd", "begroot"]),
        new(" by ", " at ", [" put ", "estimated", "valued", "reckoned", "pegged"]),
        new(" par ", " à ", ["estimé", "évalué", "chiffré"]),
        new(" por ", " en ", ["estimad", "calculad", "cifrad", "valorad"]),
        new(" por ", " em ", ["estimad", "calculad", "avaliad"]),
        new(" da ", " in ", ["stimat", "valutat", "calcolat"]),
        new(" dalla ", " in ", ["stimat", "valutat", "calcolat"]),
        new(" av ", " till ", ["uppskatt", "beräkn"]),
        new(" af ", " til ", ["anslå", "anslås", "vurder"]),
        new(" av ", " til ", ["anslått", "anslås", "beregnet"]),
    ];

    /// <summary>"Auf 5,6 Millionen geschätzt von …", the participle behind the amount.</summary>
    private static readonly (string Valued, string By)[] Closings =
    [
        ("geschätzt", " von "),
        ("beziffert", " von "),
        ("geschat", " door "),
        ("geraamd", " door "),
    ];

    /// <summary>Where the agent begins behind the amount; null where there is none.</summary>
    public static int? Behind(string text, TextSpan sentence, TextSpan amount)
    {
        var before = text.AsSpan(sentence.Start, amount.Start - sentence.Start);
        before = before[Math.Max(0, before.Length - PassiveReach)..];
        var behind = text.AsSpan(amount.End, Math.Min(PassiveGap, sentence.End - amount.End));
        foreach (var (valued, by) in Passives)
        {
            if (
                before.IndexOf(valued, StringComparison.OrdinalIgnoreCase) >= 0
                && behind.IndexOf(by, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && behind[..at].IndexOfAny(SpeakerWords.Marks) < 0
            )
            {
                return amount.End + at + by.Length;
            }
        }

        foreach (var (valued, by) in Closings)
        {
            var end = text.AsSpan(amount.End, Math.Min(ValuedGap, sentence.End - amount.End));
            var at = end.IndexOf(valued + by, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && end[..at].IndexOfAny(SpeakerWords.Marks) < 0)
            {
                return amount.End + at + valued.Length + by.Length;
            }
        }

        return null;
    }

    /// <summary>The agent before the amount; null where there is none.</summary>
    public static string? Before(string text, TextSpan sentence, TextSpan amount)
    {
        var before = text.AsSpan(sentence.Start, amount.Start - sentence.Start);
        var behind = text.AsSpan(amount.End, Math.Min(ValuedGap, sentence.End - amount.End));
        foreach (var form in Forms)
        {
            var at = before.LastIndexOf(form.At, StringComparison.OrdinalIgnoreCase);
            var by = at < 0 ? -1 : before[..(at + 1)].LastIndexOf(form.By, StringComparison.OrdinalIgnoreCase);
            if (by < 0 || before.Length - at > AtGap + form.At.Length)
            {
                continue;
            }

            var name = before[(by + form.By.Length)..at];
            if (
                name.Length is > 0 and < Speakers.LongestName
                && name.IndexOfAny(SpeakerWords.Marks) < 0
                && IsValued(form, before[..(by + 1)], behind)
            )
            {
                return name.ToString();
            }
        }

        return null;
    }

    /// <summary>The participle ends the words before the agent, or stands behind the amount.</summary>
    private static bool IsValued(Form form, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var near = before[Math.Max(0, before.Length - AtGap)..];
        foreach (var valued in form.Valued)
        {
            if (
                near.IndexOf(valued, StringComparison.OrdinalIgnoreCase) >= 0
                || (
                    behind.IndexOf(valued, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                    && behind[..at].IndexOfAny(SpeakerWords.Marks) < 0
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Form(string By, string At, string[] Valued);
}
