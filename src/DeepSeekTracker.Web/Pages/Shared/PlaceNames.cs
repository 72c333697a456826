using System.Globalization;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>English names of countries and languages; the code itself where it is not known.</summary>
public static class PlaceNames
{
    /// <param name="code">ISO 3166-1 alpha-2.</param>
    public static string Country(string code)
    {
        if (code.Length != 2 || !code.All(char.IsAsciiLetter))
        {
            return code;
        }

        try
        {
            return new RegionInfo(code.ToUpperInvariant()).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <param name="tag">BCP 47.</param>
    public static string Language(string tag)
    {
        if (TextDirection.Tag(tag) is not { } clean)
        {
            return tag;
        }

        try
        {
            var name = CultureInfo.GetCultureInfo(clean, predefinedOnly: true).EnglishName;
            return name.StartsWith("Unknown", StringComparison.OrdinalIgnoreCase) ? tag : name;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
