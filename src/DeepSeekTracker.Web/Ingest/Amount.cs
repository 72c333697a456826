using System.Globalization;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>A number with the word that it counts.</summary>
internal static class Amount
{
    public static string Of(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
