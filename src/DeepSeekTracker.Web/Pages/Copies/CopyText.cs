using System.Globalization;
using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Copies;

/// <summary>The words of copies.</summary>
public static class CopyText
{
    /// <summary>What a member is; why the first one stands first is told below it.</summary>
    public static string Part(CopyMemberRow member) =>
        IsByRuling(member)
            ? T("put here by the owner")
            : member.Part switch
            {
                CopyPart.Original => T("stands first"),
                CopyPart.Excerpt => T("excerpt"),
                _ when IsMostlyOwn(member) => T("holds it, with more of its own"),
                _ => T("copy"),
            };

    /// <summary>The same as a sentence on the article's own page.</summary>
    public static string Place(CopyMemberRow member) =>
        IsByRuling(member)
            ? T("It is in one group with another article by a ruling of the owner.")
            : (member.Part, member.IsOfOriginal) switch
            {
                (CopyPart.Original, _) => T("It stands first in a group of copies."),
                (CopyPart.Excerpt, true) => T("An excerpt of another article."),
                (CopyPart.Excerpt, false) => T("Its text stands within another article’s."),
                _ when IsMostlyOwn(member) => T("It holds another article’s text, with more of its own."),
                (_, true) => T("A copy of another article."),
                _ => T("Another article has the same text; which of them was first is not known."),
            };

    /// <summary>No text that was compared brought it here: the owner ruled of it, or of an article that has its text.</summary>
    public static bool IsByRuling(CopyMemberRow member) => member is { Part: not CopyPart.Original, Overlap: null };

    /// <summary>Less of it stands in the other than makes a copy: it is in the group because the other stands in it.</summary>
    private static bool IsMostlyOwn(CopyMemberRow member) => member is { Part: CopyPart.Copy, Overlap: < CopyJudge.CopyFrom };

    /// <summary>How far it can be relied on, and by which version it was found.</summary>
    public static string Trust(CopyMemberRow member)
    {
        var trust =
            member.Part == CopyPart.Original
                ? T("confidence: which stands first is judged by credits, addresses and dates, and not proven")
            : IsByRuling(member) ? T("confidence: by way of a ruling of the owner")
            : member.IsOfOriginal
                ? T("confidence: the shared words are measured; that it came later rests on what is said of the first")
            : T("confidence: the shared words are measured; which of the two was first is not known");
        return member.Version is { } version
            ? string.Join(" · ", trust, T("version {0} of the comparison", $"{version}"))
            : trust;
    }

    public static string Trust(CopyRelative near) =>
        string.Join(
            " · ",
            near.IsRewrite
                ? T("confidence: probable, never certain; each reason alone could be chance")
                : T("confidence: the shared words are measured"),
            T("version {0} of the comparison", $"{near.Version}")
        );

    public static string Percent(double share) => Math.Round(100 * share).ToString(CultureInfo.InvariantCulture) + " %";
}
