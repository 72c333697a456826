using System.Globalization;
using System.Text;
using System.Xml;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>One subscription of an OPML file, or an outlet that is known without a feed.</summary>
public sealed record OpmlOutline
{
    /// <summary>Name of the subscription; the host of its address where the file names none.</summary>
    public required string Title { get; init; }

    /// <summary>Address of the feed (http or https); null for an outlet known without one.</summary>
    public string? XmlUrl { get; init; }

    /// <summary>Address of the site.</summary>
    public string? HtmlUrl { get; init; }

    /// <summary>Names of the groups that it stands in, outermost first.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>ISO 3166-1 code of the outlet's country.</summary>
    public string? Country { get; init; }

    /// <summary>Type of the outlet, such as <c>newspaper</c>.</summary>
    public string? Kind { get; init; }

    /// <summary><c>seen</c> where the feed was fetched, <c>unverified</c> where it was only read of.</summary>
    public string? Evidence { get; init; }

    /// <summary>Key of the outlet in the record.</summary>
    public string? OutletKey { get; init; }

    /// <summary>What is noted of it, in plain words, carried in <see cref="Opml.Namespace"/>; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The owner's settings for the feed.</summary>
    public OpmlSettings Settings { get; init; } = OpmlSettings.None;
}

/// <summary>What an owner sets for one feed; carried in <see cref="Opml.Namespace"/>, which other readers leave alone.</summary>
public sealed record OpmlSettings
{
    /// <summary>Nothing is set: all is as configured for every feed.</summary>
    public static OpmlSettings None { get; } = new();

    /// <summary>Not polled until the owner says so.</summary>
    public bool Paused { get; init; }

    /// <summary>Given up: not polled until the owner brings it back. What it brought stays.</summary>
    public bool Retired { get; init; }

    /// <summary>IANA name of the zone that dates without one are read in; null: UTC.</summary>
    public string? AssumedZone { get; init; }

    /// <summary>Largest body of the feed, in bytes, 1 at the least; null: the configured limit.</summary>
    public int? MostBytes { get; init; }

    /// <summary>Minutes between polls, 1 at the least; null: by the schedule.</summary>
    public int? PollEveryMinutes { get; init; }
}

/// <summary>Something in an OPML file that was left out or repaired.</summary>
/// <param name="Line">Line in the file, counted from 1.</param>
/// <param name="Message">One sentence in plain English.</param>
/// <param name="IsFatal">Nothing of the file could be read.</param>
public sealed record OpmlProblem(int Line, string Message, bool IsFatal = false);

/// <summary>What an OPML file holds, and what of it could not be used.</summary>
public sealed record OpmlReading(IReadOnlyList<OpmlOutline> Outlines, IReadOnlyList<OpmlProblem> Problems)
{
    /// <summary>The line of each outline's tag, counted from 1.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];
}

/// <summary>Lists of feeds as OPML 2.0 (opml.org), with our own facts as attributes of a namespace of our own.</summary>
public static class Opml
{
    /// <summary>Namespace of the attributes that OPML does not know.</summary>
    public const string Namespace = "urn:deepseektracker:opml:1";

    private const int MaxLength = 10_000_000;
    private const int MaxOutlines = 50_000;

    /// <summary>Reads a file, broken ones too. Never throws; every outline that cannot be used is named.</summary>
    public static OpmlReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            return Nothing(1, $"The file is longer than {MaxLength / 1_000_000} million characters.");
        }

        var markup = new MarkupReader(text, MarkupRules.Outlines);
        markup.Read(0);
        if (markup.IsTooComplex)
        {
            return Nothing(markup.Line, "The file nests or expands beyond every list's needs.");
        }

        if (markup.Root is not { } root)
        {
            return Nothing(1, "The file holds no XML.");
        }

        var problems = new List<OpmlProblem>();
        if (root.Local is not "opml")
        {
            problems.Add(new OpmlProblem(root.Line, $"The file's root is <{root.Local}>, not <opml>."));
        }

        problems.AddRange(
            markup.Stack.Faults.First.Select(fault => new OpmlProblem(
                fault.Line,
                $"The XML is broken: {fault.What}{(fault.Near is { } near ? $", near: {near}" : "")}"
            ))
        );
        var outlines = new List<OpmlOutline>();
        var reader = new OpmlOutlines(OpmlNames.Of(root), outlines, problems, MaxOutlines);
        reader.ReadBodies(root);
        problems = [.. problems.OrderBy(problem => problem.Line)];
        if (reader.Unnamed is > 0 and var unnamed)
        {
            problems.Add(
                new OpmlProblem(
                    markup.Line,
                    $"and {unnamed} more {(unnamed == 1 ? "place" : "places")} of which something is left out."
                )
            );
        }

        if (markup.Stack.Faults.More is > 0 and var more)
        {
            problems.Add(
                new OpmlProblem(markup.Line, $"and {more} more {(more == 1 ? "place" : "places")} where the XML is broken.")
            );
        }

        return new OpmlReading(outlines, problems) { Lines = reader.Lines };
    }

    /// <summary>Writes a file whose reading gives the same outlines, in the order of their groups.</summary>
    public static string Write(string title, IEnumerable<OpmlOutline> outlines)
    {
        ArgumentNullException.ThrowIfNull(outlines);
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(new Utf8Text(text), new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "dst", ns: null, Namespace);
            xml.WriteStartElement("head");
            xml.WriteElementString("title", OpmlWriting.Legal(title));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            OpmlWriting.Write(xml, outlines);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static OpmlReading Nothing(int line, string message) => new([], [new OpmlProblem(line, message, IsFatal: true)]);

    private sealed class Utf8Text(StringBuilder text) : StringWriter(text, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
