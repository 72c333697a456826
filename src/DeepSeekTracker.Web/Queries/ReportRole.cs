using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What an article is where reports are counted.</summary>
public enum ReportRole
{
    /// <summary>A text that repeats no other's.</summary>
    Report,

    /// <summary>A copy or an excerpt of another article.</summary>
    Copy,

    /// <summary>No text: nobody can tell whether it is a copy.</summary>
    Uncompared,
}

internal static class ReportRoles
{
    public static ReportRole Of(ArticleTraits traits) => Of(traits.Copy, traits.State);

    public static ReportRole Of(CopyRole copy, TextState state) =>
        copy is CopyRole.Copy or CopyRole.Excerpt ? ReportRole.Copy
        : copy == CopyRole.None && !SearchNames.HasText(state) ? ReportRole.Uncompared
        : ReportRole.Report;
}
