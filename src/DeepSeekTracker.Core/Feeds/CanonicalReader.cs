using System.Globalization;
using System.Xml.Linq;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Reads facts from elements of the canonical document.</summary>
internal sealed class CanonicalReader(CanonicalFeed canonical, FeedContext context)
{
    private string? _base = FeedBase.Of(context);

    /// <summary>
    /// RSS knows no base of its own. Feeds that a service serves from its own host mean the site's address when they write
    /// relative ones.
    /// </summary>
    public void PreferSite(string? site)
    {
        if (
            site is null
            || !FeedBase.HasScheme(site)
            || !FeedBase.IsWeb(site)
            || !Uri.TryCreate(site, UriKind.Absolute, out var home)
        )
        {
            return;
        }

        if (
            Uri.TryCreate(_base, UriKind.Absolute, out var origin)
            && !string.Equals(origin.Host, home.Host, StringComparison.OrdinalIgnoreCase)
        )
        {
            _base = site;
        }
    }

    /// <summary>The first element of the best name that says anything.</summary>
    public XElement? First(XElement parent, XName[] names)
    {
        foreach (var name in names)
        {
            for (var element = Child(parent, name); element is not null; element = Next(element))
            {
                if (Value(element) is not null)
                {
                    return element;
                }
            }
        }

        return null;
    }

    /// <summary>The first child of a name, found without an enumerator: an entry is asked some eighty times.</summary>
    public static XElement? Child(XElement parent, XName name)
    {
        for (var node = parent.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement element && element.Name == name)
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>The next sibling of the same name.</summary>
    public static XElement? Next(XElement element)
    {
        for (var node = element.NextNode; node is not null; node = node.NextNode)
        {
            if (node is XElement next && next.Name == element.Name)
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>True where an entry holds elements of Media RSS.</summary>
    public static bool HasMedia(XElement item)
    {
        for (var node = item.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement element && element.Name.Namespace == CanonicalNames.Media)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The whole text of an element; null for none or white space.</summary>
    public string? Value(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var place = element.Attribute(CanonicalAttributes.Aside)?.Value;
        var text = place is null ? element.Value : canonical.Texts[int.Parse(place, CultureInfo.InvariantCulture)];
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>Value without the white space around it.</summary>
    public string? Trimmed(XElement? element) => Value(element)?.Trim();

    /// <summary>The text of an element as plain text on one line.</summary>
    public string? Plain(XElement? element)
    {
        if (Value(element) is not { } value)
        {
            return null;
        }

        var plain = IsHtml(element!) ? HtmlText.Plain(value) : HtmlText.Fold(value);
        return plain.Length == 0 ? null : plain;
    }

    public static bool IsHtml(XElement element) => element.Attribute(CanonicalAttributes.Kind) is null;

    public DateReading? Date(XElement? element) =>
        element?.Attribute(CanonicalAttributes.Date) is { } place
            ? canonical.Dates[int.Parse(place.Value, CultureInfo.InvariantCulture)]
            : null;

    /// <summary>A date text that could not be read.</summary>
    public static string? Raw(XElement? element) => element?.Attribute(CanonicalAttributes.Raw)?.Value;

    /// <summary>An address, absolute against the base that holds at the element.</summary>
    public string? Address(XElement element, string? link) => FeedBase.Resolve(BaseOf(element), link);

    public string? BaseOf(XElement element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.Attribute(CanonicalAttributes.Base) is { } own)
            {
                return own.Value;
            }
        }

        return _base;
    }

    public static string? LanguageOf(XElement? element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.Attribute(CanonicalAttributes.Lang) is { Value.Length: > 0 } own)
            {
                return own.Value;
            }
        }

        return null;
    }
}
