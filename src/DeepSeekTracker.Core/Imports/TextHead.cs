namespace DeepSeekTracker.Core.Imports;

/// <summary>Reads the lines before the article's text: title, byline, date, section, tags, teaser, caption.</summary>
internal sealed class TextHead(IReadOnlyList<SavedLine> lines, TextFacts facts, string? givenTitle)
{
    private const int MaxLines = 25;
    private readonly List<SavedLine> _unnamed = [];
    private SavedLine? _title;
    private SavedLine? _byline;
    private SavedLine? _date;
    private SavedLine? _teaser;

    public void Read()
    {
        ConsentBanner.Drop(lines.Take(MaxLines));
        var head = Head();
        foreach (var line in head)
        {
            ReadLine(line);
        }

        var last = head.Count == 0 ? -1 : head[^1].Number - 1;
        TakeTags();
        TakeTitle();
        foreach (var line in _unnamed)
        {
            PlaceUnnamed(line, last);
        }
    }

    /// <summary>The open lines before the first one that can only be running text.</summary>
    private List<SavedLine> Head()
    {
        var open = lines.Where(line => line.IsOpen).Take(MaxLines + 5).ToList();
        var head = new List<SavedLine>();
        var headings = 0;
        foreach (var line in open.Take(MaxLines))
        {
            headings += line.Mark == LineMark.Heading ? 1 : 0;
            var isMarked =
                line.Mark is not (LineMark.None or LineMark.Heading) || (line.Mark == LineMark.Heading && headings > 1);
            if (
                line.IsLong && !IsGivenTitle(line)
                || isMarked
                || (line.IsSentence && !IsGivenTitle(line) && !IsBeforeByline(open, head.Count))
            )
            {
                return head;
            }

            head.Add(line);
        }

        // A text of short lines only: nothing tells where it begins, so no more than a title and what surely is none of it.
        return
        [
            .. head.Take(1),
            .. head.Skip(1)
                .TakeWhile(line =>
                    Byline.Read(line.Text) is not null || DateLine.Read(line.Text) is not null || DateLine.IsRelative(line.Text)
                ),
        ];
    }

    private bool IsGivenTitle(SavedLine line) => givenTitle is not null && SameWords(line.Text, givenTitle);

    // A deck is a sentence too; a byline or a date after it shows that the text has not begun.
    private static bool IsBeforeByline(List<SavedLine> open, int index) =>
        open.Skip(index + 1)
            .Take(4)
            .TakeWhile(line => !line.IsLong)
            .Any(line =>
                Byline.Read(line.Text) is not null || DateLine.Read(line.Text) is { IsLabelled: true } or { Published: not null }
            );

    private void ReadLine(SavedLine line)
    {
        var text = line.Text;
        if (IsGivenTitle(line) || (line.Mark == LineMark.Heading && _title is null))
        {
            _title = line;
            facts.FindTitle(text, line.Mark == LineMark.Heading ? "Markdown heading" : "first line", Confidence.High);
            line.Drop("title, not body");
        }
        else if (CreditLine.OwnAddress(text) is { } address)
        {
            facts.FindUrl(address, $"line {line.Number}", Confidence.High);
            line.Drop("address of the article");
        }
        else if (Boilerplate.AtEdge(text) is { } reason)
        {
            line.Drop(reason);
        }
        else if ((TagLine.Hashtags(text) ?? TagLine.Labelled(text)) is { } tags)
        {
            facts.AddTags(tags);
            line.Drop("tag line: becomes tags");
        }
        else if (_byline is null && (Byline.Read(text) ?? (IsUnderTitle ? Byline.ReadUnderTitle(text) : null)) is { } byline)
        {
            _byline = line;
            facts.Find(byline, line.Raw);
            line.Drop(byline.Reason);
        }
        else if (CreditLine.AfterDate(text) is { } dated && DateLine.Read(dated.Before) is { } day)
        {
            TakeDate(line, day);
            TakeSource(line, dated.Name);
        }
        else if (DateLine.Read(text) is { } date)
        {
            TakeDate(line, date);
        }
        else if (IsUnderTitle && DateLine.IsRelative(text))
        {
            _date ??= line;
            line.Drop("date line that names no day");
        }
        else if (CreditLine.Source(text) is { } source)
        {
            TakeSource(line, source);
        }
        else if (line.IsCut && line.Words >= 4)
        {
            _teaser ??= line;
            facts.FindSubtitle(text, $"teaser line {line.Number}");
            line.Drop("teaser, cut with three points");
        }
        else
        {
            _unnamed.Add(line);
        }
    }

    private bool IsUnderTitle => _title is not null || givenTitle is not null || _unnamed.Count > 0;

    private void TakeDate(SavedLine line, DateLine date)
    {
        if (date.Published is not null)
        {
            facts.FindPublished(
                date.Published,
                $"date line \"{line.Raw}\"",
                date.IsLabelled ? Confidence.Stated : Confidence.High
            );
        }

        _date ??= line;
        line.Drop(date.Published is null ? "date of a change" : "date line");
    }

    private void TakeSource(SavedLine line, string source)
    {
        if (NameWords.LooksLikeName(source) && !NameWords.IsAgency(source))
        {
            facts.FindOutlet(source, $"line \"{line.Raw}\"", Confidence.High);
            if (
                line.Links is [var link]
                && Uri.TryCreate(link.Href, UriKind.Absolute, out var uri)
                && uri.AbsolutePath.Length > 1
            )
            {
                facts.FindUrl(link.Href, $"line {line.Number}", Confidence.High);
            }
        }

        line.Drop("source line");
    }

    /// <summary>Several lines of one or two words, or any before a teaser, are tags.</summary>
    private void TakeTags()
    {
        var first = _teaser is null ? int.MaxValue : _teaser.Number;
        var tags = _unnamed.TakeWhile(line => line.Words <= 2 && line.Number < first && !line.EndsSentence).ToList();
        var isBeforeTeaser = _teaser is not null && _unnamed.Count == tags.Count;
        if (tags.Count < 2 && !(isBeforeTeaser && tags.Count == 1))
        {
            return;
        }

        facts.AddTags(tags.Select(line => line.Text));
        foreach (var line in tags)
        {
            line.Drop("tag");
            _unnamed.Remove(line);
        }
    }

    private void TakeTitle()
    {
        if (_title is not null)
        {
            return;
        }

        var candidates = _unnamed.Where(line =>
            !line.EndsSentence || line.Text[^1] is '?' or '!' or '？' or '！' || Headings.EndsInAbbreviation(line.Text)
        );
        _title =
            candidates.FirstOrDefault(line =>
                line.Words >= 3 && line.Text.Length <= 250 && !NameWords.IsSection(line.Text) && !NameWords.IsOutlet(line.Text)
            )
            ?? _unnamed.FirstOrDefault(line =>
                !line.EndsSentence && !NameWords.IsSection(line.Text) && IsFollowedByBlank(line) && !NameWords.IsOutlet(line.Text)
            )
            ?? candidates.FirstOrDefault(line =>
                !NameWords.IsSection(line.Text)
                && !NameWords.IsOutlet(line.Text)
                && (_byline?.Number == line.Number + 1 || (_date?.Number == line.Number + 1 && line == _unnamed[0]))
            );
        if (_title is null)
        {
            return;
        }

        var isFirst =
            lines.First(line => !line.IsBlank && !string.Equals(line.Dropped, "front matter", StringComparison.Ordinal))
            == _title;
        facts.FindTitle(_title.Text, isFirst ? "first line" : $"line {_title.Number}", Confidence.High);
        _title.Drop("title, not body");
        _unnamed.Remove(_title);
    }

    private bool IsFollowedByBlank(SavedLine line) => line.Number < lines.Count && lines[line.Number].IsBlank;

    private void PlaceUnnamed(SavedLine line, int lastOfHead)
    {
        var anchor = _byline ?? _date;
        if (_title is not null && SameWords(line.Text, _title.Text))
        {
            line.Drop("title again");
        }
        else if (IsNames(line, out var names))
        {
            _byline = line;
            facts.Find(names, line.Raw);
            line.Drop("byline");
        }
        else if (_byline?.Number < line.Number && IsNextTo(line) && Byline.IsRole(line.Text))
        {
            facts.Find(Byline.Read($"{_byline!.Text}, {line.Text}") ?? names, line.Raw);
            line.Drop("role of the author");
        }
        else if (NameWords.IsSection(line.Text))
        {
            facts.FindCategory(line.Text, $"line {line.Number}");
            line.Drop("category");
        }
        else if (_title is null)
        {
            return;
        }
        else if (line.Number < _title.Number && line.Words <= 6)
        {
            PlaceKicker(line);
        }
        else if (anchor is not null && line.Number > anchor.Number && line.Words <= 14 && !line.EndsSentence && IsNextTo(line))
        {
            line.Drop("image caption or alt text");
        }
        else if (line.Number > _title.Number && (line.Words >= 9 || line.EndsSentence || line.Number < anchor?.Number))
        {
            if (facts.FindSubtitle(line.Text, $"line {line.Number}"))
            {
                line.Drop("deck, kept as subtitle");
            }
        }
        else if (line.Number - 1 < lastOfHead)
        {
            line.Drop("stands among the lines before the text");
        }
    }

    // Names without "By" stand right above the date.
    private bool IsNames(SavedLine line, out Byline byline)
    {
        var isAboveDate = _byline is null && _date is not null && line.Number < _date.Number && _date.Number - line.Number <= 2;
        var read = isAboveDate && line.Words is >= 2 and <= 12 ? Byline.Read("By " + line.Text) : null;
        byline = read ?? new Byline([], false, null, null, null, "byline");
        return read is { Authors.Count: > 0 };
    }

    private void PlaceKicker(SavedLine line)
    {
        if (NameWords.IsOutlet(line.Text))
        {
            facts.FindOutlet(line.Text, $"line {line.Number}", Confidence.High);
            line.Drop("name of the outlet");
        }
        else
        {
            facts.FindCategory(line.Text, $"line {line.Number}");
            line.Drop("line above the title");
        }
    }

    private bool IsNextTo(SavedLine line)
    {
        var above = lines[Math.Max(0, line.Number - 2)];
        return above != line && !above.IsBlank && above.Dropped is not null;
    }

    private static bool SameWords(string a, string b) => string.Equals(Fold(a), Fold(b), StringComparison.Ordinal);

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
