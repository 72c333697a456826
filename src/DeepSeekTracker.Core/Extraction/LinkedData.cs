using System.Text.Json;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>What the page's JSON-LD (schema.org) says about its article and its publisher.</summary>
internal sealed class LinkedData
{
    private const int MostObjects = 2_000;

    private LinkedData(JsonElement? article, IReadOnlyList<JsonElement> objects)
    {
        Article = article;
        Objects = objects;
    }

    /// <summary>The object that describes the page's article.</summary>
    public JsonElement? Article { get; }

    private IReadOnlyList<JsonElement> Objects { get; }

    public static LinkedData Of(string html, string url)
    {
        List<JsonElement> objects = [];
        foreach (var root in JsonLdScan.Find(html))
        {
            Collect(root, objects, 0);
        }

        var articles = objects.Where(IsArticle).ToList();
        var article = articles.Where(o => IsAbout(o, url)).Concat(articles).Select(o => (JsonElement?)o).FirstOrDefault();
        return new LinkedData(article, objects);
    }

    /// <summary>Whether the article is stated not to be free to read.</summary>
    public bool IsPaid =>
        Article is { } article && Values(article, "isAccessibleForFree").Any(value => value.ValueKind == JsonValueKind.False);

    /// <summary>First text under one of the names in the article's object.</summary>
    public string? ArticleText(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Article is { } article && Texts(article, name).FirstOrDefault() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>First text under a name in any object that the page describes, for pages that call their article something else.</summary>
    public string? FirstText(string name) => Objects.SelectMany(o => Texts(o, name)).FirstOrDefault();

    /// <summary>An object that an <c>@id</c> elsewhere points to.</summary>
    public JsonElement Resolve(JsonElement reference)
    {
        if (
            reference.ValueKind == JsonValueKind.Object
            && reference.TryGetProperty("@id", out var id)
            && !reference.TryGetProperty("name", out _)
            && id.ValueKind == JsonValueKind.String
        )
        {
            foreach (var candidate in Objects)
            {
                if (candidate.TryGetProperty("name", out _) && candidate.TryGetProperty("@id", out var other) && Same(other, id))
                {
                    return candidate;
                }
            }
        }

        return reference;
    }

    public IEnumerable<JsonElement> OfType(string type) =>
        Objects.Where(o => HasType(o, t => string.Equals(t, type, StringComparison.Ordinal)));

    public static IEnumerable<JsonElement> Values(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
    }

    /// <summary>Texts under a name: strings, or the name, url or @value of objects.</summary>
    public static IEnumerable<string> Texts(JsonElement element, string name)
    {
        foreach (var value in Values(element, name))
        {
            if (AsText(value) is { Length: > 0 } text)
            {
                yield return text;
            }
        }
    }

    public static string? AsText(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return JsonText.Of(value);
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var name in (ReadOnlySpan<string>)["name", "@value", "url", "headline"])
        {
            if (value.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.String)
            {
                return JsonText.Of(inner);
            }
        }

        return null;
    }

    public static bool HasType(JsonElement element, Func<string, bool> test) =>
        Values(element, "@type").Any(type => JsonText.Of(type) is { } name && test(name));

    private static bool IsArticle(JsonElement element) =>
        HasType(
            element,
            type =>
                type.EndsWith("Article", StringComparison.Ordinal)
                || type.EndsWith("Posting", StringComparison.Ordinal)
                || type is "Report" or "BackgroundNewsArticle" or "CreativeWork" or "Review" or "Recipe"
        );

    private static bool IsAbout(JsonElement element, string url)
    {
        var path = PathOf(url);
        return Texts(element, "url")
            .Concat(Texts(element, "mainEntityOfPage"))
            .Concat(Values(element, "mainEntityOfPage").Select(IdOf))
            .Concat([IdOf(element)])
            .Any(text => text is not null && path.Length > 1 && string.Equals(PathOf(text), path, StringComparison.Ordinal));
    }

    private static string? IdOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("@id", out var id) ? JsonText.Of(id) : null;

    private static string PathOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') : "";

    private static bool Same(JsonElement a, JsonElement b) =>
        JsonText.Of(a) is { } text && string.Equals(text, JsonText.Of(b), StringComparison.Ordinal);

    private static void Collect(JsonElement element, List<JsonElement> objects, int depth)
    {
        if (objects.Count >= MostObjects || depth > 5)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, objects, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            objects.Add(element);
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "publisher", "author"])
            {
                if (element.TryGetProperty(name, out var inner))
                {
                    Collect(inner, objects, depth + 1);
                }
            }
        }
    }
}
