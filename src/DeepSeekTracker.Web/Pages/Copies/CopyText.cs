using System.Globalization;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Copies;

/// <summary>The words of copies.</summary>
public static class CopyText
{
    /// <summary>What a member is; why the first one stands first is told below it.</summary>
    public static string Part(CopyMemberRow member) =>
        member.Part switch
        {
            CopyPart.Original => T("stands first"),
            CopyPart.Excerpt => T("excerpt"),
            _ => T("copy"),
        };

    public static string Percent(double share) => Math.Round(100 * share).ToString(CultureInfo.InvariantCulture) + " %";
}
