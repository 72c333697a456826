using System.Globalization;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Numbers as pages show them: groups of three parted by a narrow space that does not break.</summary>
public static class NumberText
{
    private static readonly NumberFormatInfo Thin = new() { NumberGroupSeparator = "\u202F" };

    public static string Of(int number) => number.ToString("N0", Thin);

    /// <summary>A part in percent, such as "12 %"; never rounded to nothing or to all where it is neither.</summary>
    public static string Percent(int part, int whole) =>
        whole == 0 || part == 0 ? "0\u202F%"
        : part * 200L < whole ? "under 1\u202F%"
        : part < whole && (whole - part) * 200L < whole ? "over 99\u202F%"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100.0 * part / whole)}\u202F%");

    /// <summary>Such as "1 article" or "1 402 articles".</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{Of(number)} {(number == 1 ? one : many ?? one + "s")}";
}
