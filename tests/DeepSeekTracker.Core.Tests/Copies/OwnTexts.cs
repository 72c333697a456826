using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Core.Tests.Copies;

/// <summary>Texts of our own making: words drawn from a small vocabulary, and the demo's press.</summary>
internal static class OwnTexts
{
    private const string Vocabulary =
        "the a of and to in that model chip price training cost company shares market fell rose day week year said analyst "
        + "data centre power open weights paper report number figure money dollar million investor question answer machine "
        + "small large cheap costly new old first last better worse harbour river winter morning engineer professor minister";

    /// <summary>Words without sense; another seed gives another text.</summary>
    public static string English(int words, int seed)
    {
        var vocabulary = Vocabulary.Split(' ');
        var random = new Random(seed);
        return string.Concat(
            Enumerable.Range(1, words).Select(i => vocabulary[random.Next(vocabulary.Length)] + (i % 13 == 0 ? ". " : " "))
        );
    }

    public static string Chinese(int characters, int seed)
    {
        const string Common =
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经";
        var random = new Random(seed);
        return string.Concat(
            Enumerable.Range(1, characters).Select(i => Common[random.Next(Common.Length)] + (i % 21 == 0 ? "。" : ""))
        );
    }

    /// <summary>The articles of the demo's press by file: all on one story, in eight languages, some of them copies of others.</summary>
    public static IReadOnlyDictionary<string, ExtractedArticle> Press()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "DeepSeekTracker.sln")))
        {
            folder = folder.Parent;
        }

        return Directory
            .EnumerateFiles(Path.Combine(folder.FullName, "samples", "press"), "*.html", SearchOption.AllDirectories)
            .Where(file => file.Contains("pages", StringComparison.Ordinal))
            .ToDictionary(
                file => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)!)!) + "/" + Path.GetFileName(file),
                file =>
                    ArticleExtractor.Extract(
                        new PageInput(File.ReadAllBytes(file), null, "https://press.example/" + Path.GetFileName(file))
                    )
            );
    }
}
