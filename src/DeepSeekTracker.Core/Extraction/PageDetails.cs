using System.Collections.Frozen;
using System.Text.Json;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Outlet, section, keywords, image, language and canonical address as the page states them.</summary>
internal static class PageDetails
{
    /// <summary>Words that say what kind of page or part of a site it is, where its outlet's name belongs.</summary>
    private static readonly FrozenSet<string> Kinds = new[]
    {
        "home",
        "homepage",
        "startseite",
        "accueil",
        "inicio",
        "início",
        "главная",
        "首页",
        "首頁",
        "ホーム",
        "blog",
        "blogs",
        "magazine",
        "magazin",
        "news",
        "nachrichten",
        "noticias",
        "notícias",
        "actualités",
        "notizie",
        "nieuws",
        "новости",
        "新闻",
        "新聞",
        "ニュース",
        "article",
        "articles",
        "artikel",
        "website",
        "webseite",
        "hosted",
        "portal",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static string? OutletName(PageFacts page) => OutletNames(page).FirstOrDefault();

    /// <summary>The first name that is the outlet's own, and not that of a part of the site or of the article.</summary>
    public static string? Outlet(PageFacts page, string? title)
    {
        string[] others = [TitleText.Key(title), TitleText.Key(Section(page)), TitleText.Key(page.Meta.First("og:title"))];
        return OutletNames(page)
            .FirstOrDefault(name => TitleText.Key(name) is var key && !Kinds.Contains(key) && !others.Contains(key));
    }

    /// <summary>All names that the page gives its outlet, the one for readers first.</summary>
    public static IEnumerable<string> OutletNames(PageFacts page)
    {
        IEnumerable<string?> stated =
        [
            page.Meta.First("og:site_name"),
            page.Meta.First("al:android:app_name"),
            page.Meta.First("application-name"),
        ];
        var publishers = page.Article is { } article
            ? LinkedData.Values(article, "publisher").Select(p => LinkedData.AsText(page.LinkedData.Resolve(p)))
            : [];
        return stated
            .Concat(publishers)
            .Concat(
                page.LinkedData.OfType("WebSite")
                    .Concat(page.LinkedData.OfType("NewsMediaOrganization"))
                    .Select(LinkedData.AsText)
            )
            .Select(name => Line(name, 120))
            .OfType<string>()
            .Where(name => !name.StartsWith("http", StringComparison.Ordinal));
    }

    /// <summary>The publisher's type in JSON-LD.</summary>
    public static string? OutletType(PageFacts page) =>
        page.Article is { } article
            ? LinkedData
                .Values(article, "publisher")
                .Select(page.LinkedData.Resolve)
                .SelectMany(publisher => LinkedData.Values(publisher, "@type"))
                .Select(JsonText.Of)
                .FirstOrDefault(type => type is { Length: > 0 and < 80 })
            : null;

    public static string? Section(PageFacts page) =>
        Line(
            page.LinkedData.ArticleText("articleSection") ?? page.Meta.First("article:section", "parsely-section", "section"),
            120
        );

    public static string? Subtitle(PageFacts page) =>
        Line(
            page.LinkedData.ArticleText("alternativeHeadline", "description")
                ?? page.Meta.First("og:description", "description", "twitter:description"),
            1_000
        );

    public static IReadOnlyList<string> Keywords(PageFacts page)
    {
        var stated = page.Article is { } article ? LinkedData.Texts(article, "keywords").ToList() : [];
        IEnumerable<string> texts =
            stated.Count > 0
                ? stated
                : page
                    .Meta.All("article:tag")
                    .Concat(page.Meta.All("news_keywords"))
                    .DefaultIfEmpty(page.Meta.First("keywords") ?? "");
        return
        [
            .. texts
                .SelectMany(text => text.Split([',', ';', '，', '、'], StringSplitOptions.RemoveEmptyEntries))
                .Select(JsonText.Line)
                .Where(word => word.Length is > 1 and < 80)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(40),
        ];
    }

    public static string? LeadImage(PageFacts page)
    {
        var stated =
            page.Meta.First("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
            ?? LinkedImage(page)
            ?? page.Elements.FirstOrDefault(e => e.Tag is "link" && e["rel"] is "image_src")?["href"];
        return PageUrls.Absolute(stated, page.BaseUrl);
    }

    public static string? Canonical(PageFacts page) =>
        PageUrls.Absolute(
            page.Elements.FirstOrDefault(e =>
                e.Tag is "link" && string.Equals(e["rel"], "canonical", StringComparison.OrdinalIgnoreCase)
            )?["href"],
            page.BaseUrl
        );

    /// <summary>A BCP 47 tag as the page declares it, in its usual case; null where it is none.</summary>
    public static string? Language(PageFacts page)
    {
        var declared =
            page.Root["lang"]
            ?? page.Root["xml:lang"]
            ?? page.LinkedData.ArticleText("inLanguage")
            ?? page.Meta.First("og:locale", "language", "content-language", "dc.language");
        var parts = (declared ?? "").Trim().Split('-', '_', ',', ' ');
        var hasPlace = parts.Length > 1 && parts[1].Length is 2 or 4 && parts[1].All(char.IsAsciiLetter);
        return LanguageTag.Read(hasPlace ? $"{parts[0]}-{parts[1]}" : parts[0]);
    }

    private static string? LinkedImage(PageFacts page)
    {
        if (page.Article is not { } article)
        {
            return null;
        }

        foreach (var image in LinkedData.Values(article, "image").Concat(LinkedData.Values(article, "thumbnailUrl")))
        {
            var resolved = page.LinkedData.Resolve(image);
            var url =
                resolved.ValueKind == JsonValueKind.Object
                    ? LinkedData.Texts(resolved, "url").Concat(LinkedData.Texts(resolved, "contentUrl")).FirstOrDefault()
                    : JsonText.Of(resolved);
            if (url is not null)
            {
                return url;
            }
        }

        return null;
    }

    private static string? Line(string? text, int longest) =>
        JsonText.Line(text) is { Length: > 0 } line ? (line.Length <= longest ? line : null) : null;
}
