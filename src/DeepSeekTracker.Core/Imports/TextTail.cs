namespace DeepSeekTracker.Core.Imports;

/// <summary>Reads the lines after the article's text: boxes, labels, tags, lists of other articles.</summary>
internal sealed class TextTail(IReadOnlyList<SavedLine> lines, TextFacts facts)
{
    private const int MaxTags = 20;

    /// <summary>Names the outlet of a subscription box of Jetpack and drops what is boilerplate wherever it stands.</summary>
    public void DropEverywhere()
    {
        var box = lines.FirstOrDefault(line => line.IsOpen && Boilerplate.NamedBox(line.Text) is not null);
        if (box is not null)
        {
            var (outlet, why) = Boilerplate.NamedBox(box.Text)!.Value;
            facts.FindOutlet(outlet, $"\"{box.Text}\"", Confidence.High);
            box.Drop(why);
            foreach (
                var share in lines.Where(line =>
                    line.IsOpen && string.Equals(line.Text, "Share " + outlet, StringComparison.Ordinal)
                )
            )
            {
                share.Drop("share line");
            }
        }

        SavedLine? label = null;
        foreach (var line in lines.Where(line => line.IsOpen && line.Mark != LineMark.Code))
        {
            if (Boilerplate.Anywhere(line.Text) is { } reason)
            {
                var isOfBox =
                    box is not null
                    && line.Number > box.Number
                    && string.Equals(reason, "subscription box", StringComparison.Ordinal);
                line.Drop(isOfBox ? box!.Dropped! : reason);
            }
            else if (label is not null && line.Words <= 25 && !line.EndsSentence)
            {
                line.Drop("link to another article");
            }

            label = Boilerplate.IsReadMoreLabel(line.Text) ? line : null;
        }
    }

    public void Read()
    {
        DropAfterMarker();
        var last = LastOfBody();
        var tail = lines.Skip(last + 1).Where(line => !line.IsBlank).ToList();
        TakeTagsBelowLabel(tail);
        foreach (var line in tail.Where(line => line.IsOpen))
        {
            ReadLine(line);
        }

        for (var i = 1; i + 1 < tail.Count; i++)
        {
            if (tail[i].IsOpen && tail[i].Words <= 12 && tail[i - 1].Dropped is not null && tail[i + 1].Dropped is not null)
            {
                tail[i].Drop("stands among lines that are no part of the article");
            }
        }
    }

    /// <summary>
    /// What follows "Related articles" or "3 comments" is not the article's, sentences or not, where it is less than a third
    /// of the text.
    /// </summary>
    private void DropAfterMarker()
    {
        var total = lines.Sum(line => (long)line.Text.Length);
        long after = 0;
        var end = lines.Count;
        var (isBeforeLong, isBeforeSentence) = (false, false);
        for (var i = lines.Count - 1; i > 0 && after * 3 < total; i--)
        {
            var line = lines[i];
            after += line.Text.Length;
            if (
                line.IsOpen
                && line.Mark is LineMark.None or LineMark.Heading
                && IsEndMarker(line.Text, isBeforeLong, isBeforeSentence)
            )
            {
                foreach (
                    var rest in Enumerable
                        .Range(i + 1, end - i - 1)
                        .Select(at => lines[at])
                        .Where(rest => rest.IsOpen && !IsOwn(rest))
                )
                {
                    rest.Drop(Boilerplate.AtEdge(rest.Text) ?? "follows \"" + line.Text + "\"");
                }

                line.Drop(Boilerplate.AtEdge(line.Text)!);
                end = i;
                (isBeforeLong, isBeforeSentence) = (false, false);
            }

            isBeforeLong |= line.IsOpen && line.IsLong;
            isBeforeSentence |= line.IsOpen && line.IsSentence;
        }
    }

    // Lists of other articles hold titles and teasers. Longer text shows that the label is a heading of this article.
    private static bool IsEndMarker(string text, bool isBeforeLong, bool isBeforeSentence) =>
        Boilerplate.AtEdge(text) switch
        {
            "comment box label" or "about the author" => true,
            Boilerplate.ListReason => !isBeforeLong && !(isBeforeSentence && Boilerplate.MayBeHeading(text)),
            _ => false,
        };

    private static bool IsOwn(SavedLine line) =>
        TagLine.Hashtags(line.Text) is not null
        || TagLine.Labelled(line.Text) is not null
        || DateLine.Read(line.Text) is { IsLabelled: true };

    private int LastOfBody()
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var line = lines[i];
            if (
                line.IsOpen
                && (
                    line.IsSentence
                    || line.IsLong
                    || IsShortSentence(line)
                    || line.Mark is not (LineMark.None or LineMark.Heading)
                )
            )
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsShortSentence(SavedLine line) =>
        line.EndsSentence
        && !line.IsCut
        && line.Words >= 3
        && Boilerplate.AtEdge(line.Text) is null
        && Byline.Read(line.Text) is null
        && DateLine.Read(line.Text) is null
        && CreditLine.Source(line.Text) is null;

    private void TakeTagsBelowLabel(List<SavedLine> tail)
    {
        var label = tail.FindIndex(line => line.IsOpen && TagLine.IsLabel(line.Text));
        var tags = tail.Skip(label + 1).TakeWhile(IsTag).ToList();
        if (label < 0 || tags.Count is 0 or > MaxTags)
        {
            return;
        }

        facts.AddTags(tags.Select(line => line.Text.TrimStart('#')));
        foreach (var line in tags.Prepend(tail[label]))
        {
            line.Drop("tag line: becomes tags");
        }
    }

    private static bool IsTag(SavedLine line) =>
        line is { IsOpen: true, EndsSentence: false }
        && line.Text.Length <= 40
        && (line.Words <= 4 || line.Text.Length <= 10)
        && !line.Text.Contains(':', StringComparison.Ordinal)
        && Boilerplate.AtEdge(line.Text) is null
        && Byline.Read(line.Text) is null
        && DateLine.Read(line.Text) is null;

    private void ReadLine(SavedLine line)
    {
        var text = line.Text;
        if (TagLine.Hashtags(text) is { } hashtags)
        {
            facts.AddTags(hashtags);
            line.Drop("hashtag line: becomes tags");
        }
        else if (TagLine.Labelled(text) is { } tags)
        {
            facts.AddTags(tags);
            line.Drop("tag line: becomes tags");
        }
        else if (Boilerplate.AtEdge(text) is { } reason)
        {
            line.Drop(reason);
        }
        else if (DateLine.Read(text) is { } date && (date.IsLabelled || date.Published is not null))
        {
            if (date.Published is not null)
            {
                facts.FindPublished(
                    date.Published,
                    $"date line \"{line.Raw}\"",
                    date.IsLabelled ? Confidence.Stated : Confidence.High
                );
            }

            line.Drop(date.Published is null ? "date of a change" : "date line");
        }
        else if (Byline.Read(text) is { } byline)
        {
            facts.Find(byline, line.Raw);
            line.Drop(byline.Reason);
        }
        else if (!WebAddress.StartsLikeOne(text) && CreditLine.OwnAddress(text) is { } address)
        {
            if (!text.StartsWith("source", StringComparison.OrdinalIgnoreCase))
            {
                facts.FindUrl(address, $"line {line.Number}", Confidence.High);
            }

            line.Drop("address line");
        }
        else if (CreditLine.Source(text) is not null)
        {
            // At the end of a text a source is as often the one retold as the one that published it: no outlet follows.
            line.Drop("source line");
        }
        else if (line.IsCut)
        {
            line.Drop("teaser, cut with three points");
        }
    }
}
