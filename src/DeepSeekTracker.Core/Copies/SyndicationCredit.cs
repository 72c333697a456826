using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Copies;

/// <summary>How a text says whose piece it is.</summary>
public enum CreditForm
{
    /// <summary>"PARIS, Jan 27 (AFP) -" at the beginning.</summary>
    Dateline,

    /// <summary>"By Reuters" among the authors.</summary>
    Byline,

    /// <summary>"(Reuters)" at the end, or the agency's name on a line of its own.</summary>
    Mark,

    /// <summary>"Source: ANP".</summary>
    SourceLine,

    /// <summary>"Reporting by …; Editing by …", which Reuters puts under its pieces.</summary>
    Signature,

    /// <summary>"This article was originally published by …".</summary>
    Republished,

    /// <summary>"With material of dpa": the agency helped, the piece is the outlet's own.</summary>
    Contribution,
}

/// <summary>The agency or outlet that a text credits as its author.</summary>
/// <param name="Agency">The name of a known agency, or the name as the text writes it.</param>
/// <param name="Form">How it is credited.</param>
/// <param name="Place">Where the name stands in the text that was read.</param>
public sealed record SyndicationCredit(string Agency, CreditForm Form, TextSpan Place)
{
    /// <summary>True where the whole piece is credited, not a part of the work.</summary>
    public bool IsWhole => Form != CreditForm.Contribution;

    /// <summary>The credit in an article's text; a whole credit before a part. Only its first and last lines are read.</summary>
    /// <param name="text">Blocks parted by line breaks.</param>
    public static SyndicationCredit? InText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var credits = CreditLines.Of(text).Select(line => CreditReader.Read(text, line)).OfType<SyndicationCredit>().ToList();
        return credits.Find(credit => credit.IsWhole) ?? credits.FirstOrDefault();
    }

    /// <summary>The credit in a byline or in one author's name: "By AFP", "Kelvin Chan, AP Business Writer", "Le Vent avec AFP".</summary>
    public static SyndicationCredit? InByline(string byline)
    {
        ArgumentNullException.ThrowIfNull(byline);
        return CreditReader.ReadByline(byline);
    }
}
