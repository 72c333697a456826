using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Attributes of the canonical document. A name that is looked up as text costs more than what it names.</summary>
internal static class CanonicalAttributes
{
    public static readonly XName About = "about";
    public static readonly XName Aside = "aside";
    public static readonly XName Base = "base";
    public static readonly XName Date = "date";
    public static readonly XName Href = "href";
    public static readonly XName IsPermaLink = "ispermalink";
    public static readonly XName Kind = "kind";
    public static readonly XName Label = "label";
    public static readonly XName Lang = "lang";
    public static readonly XName Medium = "medium";
    public static readonly XName Raw = "raw";
    public static readonly XName Rel = "rel";
    public static readonly XName Resource = "resource";
    public static readonly XName Term = "term";
    public static readonly XName Text = "text";
    public static readonly XName Type = "type";
    public static readonly XName Url = "url";
}
