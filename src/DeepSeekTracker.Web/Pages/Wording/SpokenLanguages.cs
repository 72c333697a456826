using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>The languages that pages can speak, and which of them a reader gets.</summary>
public sealed class SpokenLanguages(params IReadOnlyList<ReaderLanguage> all)
{
    private const string Folder = "texts/";

    /// <summary>A language and two letters of a country: at most some hundreds, whatever readers ask for.</summary>
    private readonly ConcurrentDictionary<(ReaderLanguage, string), ReaderLanguage> _byCountry = new();

    public IReadOnlyList<ReaderLanguage> All { get; } = all;

    /// <summary>English, and each language that has a file in the folder Texts.</summary>
    public static SpokenLanguages Shipped()
    {
        var assembly = typeof(SpokenLanguages).Assembly;
        return new SpokenLanguages([
            ReaderLanguage.English,
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var file = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    var tag = name[Folder.Length..];
                    return new ReaderLanguage(tag, WrittenForms.Of(CultureInfo.GetCultureInfo(tag)), PoFile.Read(file));
                }),
        ]);
    }

    /// <summary>
    /// The language that the reader likes best among those spoken (RFC 4647, lookup), with the forms of the country that
    /// was named with it; English where there is none.
    /// </summary>
    /// <param name="accepted">The header Accept-Language.</param>
    public ReaderLanguage For(StringValues accepted)
    {
        if (accepted.Count == 0 || !StringWithQualityHeaderValue.TryParseList([.. accepted.OfType<string>()], out var asked))
        {
            return All[0];
        }

        foreach (var tag in asked.Where(a => a.Quality is not 0).OrderByDescending(a => a.Quality ?? 1).Select(a => a.Value))
        {
            if (All.Where(language => Is(tag, language.Tag)).MaxBy(language => language.Tag.Length) is { } found)
            {
                return OfCountry(found, tag);
            }
        }

        return All[0];
    }

    private static bool Is(StringSegment asked, string spoken) =>
        asked.StartsWith(spoken, StringComparison.OrdinalIgnoreCase)
        && (asked.Length == spoken.Length || asked[spoken.Length] == '-');

    private ReaderLanguage OfCountry(ReaderLanguage language, StringSegment asked) =>
        asked.Length > 3 && asked[^3] == '-' && char.IsAsciiLetter(asked[^1]) && char.IsAsciiLetter(asked[^2])
            ? _byCountry.GetOrAdd(
                (language, asked.Substring(asked.Length - 2).ToUpperInvariant()),
                key => Made(key.Item1, key.Item2)
            )
            : language;

    private static ReaderLanguage Made(ReaderLanguage language, string country)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo($"{language.Tag}-{country}", predefinedOnly: true);
            return language.With(WrittenForms.Of(culture));
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }
}
