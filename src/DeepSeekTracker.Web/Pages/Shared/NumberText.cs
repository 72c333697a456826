using System.Globalization;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Numbers as pages show them: groups of three parted by a narrow space that does not break.</summary>
public static class NumberText
{
    private static readonly NumberFormatInfo Thin = new() { NumberGroupSeparator = "\u202F" };

    public static string Of(int number) => number.ToString("N0", Thin);

    /// <summary>Such as "1 article" or "1 402 articles".</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{Of(number)} {(number == 1 ? one : many ?? one + "s")}";
}
