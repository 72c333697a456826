namespace DeepSeekTracker.Core.Search;

/// <summary>Terms that are made of several words, or of signs that are no words.</summary>
public sealed partial class SearchParser
{
    /// <summary>What stands behind a minus, or behind several: each takes the one before it back.</summary>
    /// <param name="first">The first minus.</param>
    /// <param name="part">Where the words are looked for: title:-chips is -title:chips.</param>
    private SearchNode? Excluded(SearchLexeme first, SearchPart? part = null)
    {
        var (minuses, last) = (1, first);
        for (; Sign.Sign == SearchSign.Minus; minuses++)
        {
            last = Next();
        }

        if (minuses > 1)
        {
            Tell(
                first.Start,
                last.End,
                minuses % 2 == 0
                    ? "Two minuses take each other back: what stands behind them is looked for, not left out."
                    : $"Two minuses take each other back: these {minuses} were read as one."
            );
        }

        if (
            Sign.Start > last.End
            || Sign.Sign is SearchSign.End or SearchSign.Close or SearchSign.Or
            || (part is not null && Sign.Sign == SearchSign.Field)
        )
        {
            Tell(first.Start, last.End, "A minus needs something right behind it; it was left out.");
            return null;
        }

        var of = part is { } place ? InPart(place) : Term();
        return minuses % 2 == 0 ? of
            : of is SearchNot not ? not.Of
            : of is null ? null
            : new SearchNot(of);
    }

    private SearchLexeme Next() => _signs[_at++];

    private SearchNode? Near(SearchLexeme field, int distance)
    {
        if (distance is < 1 or > SearchNear.Farthest)
        {
            var nearest = Math.Clamp(distance, 1, SearchNear.Farthest);
            _problems.Add(
                new(
                    field.Start + 1,
                    field.End - field.Start,
                    $"“near” takes a distance of 1 to {SearchNear.Farthest} words; it was read as near{nearest}."
                )
            );
            distance = nearest;
        }

        return Pieces(field) switch
        {
            { Count: > 1 } pieces => new SearchNear(pieces, distance),
            [var only] => only,
            _ => null,
        };
    }

    private SearchNode? Same(SearchLexeme field) =>
        Pieces(field) switch
        {
            { Count: > 1 } pieces => Placed(
                new SearchSame(pieces),
                field,
                _signs[_at - 1].End,
                $"{field.Text}:{string.Join(' ', pieces.Select(piece => piece.Written))}"
            ),
            [var only] => only,
            _ => null,
        };

    /// <summary>near10:"a b" and near10:(a "b c"): the words that must stand close, each a phrase of its own.</summary>
    private List<SearchWords> Pieces(SearchLexeme field)
    {
        var sign = Sign;
        _at++;
        List<SearchWords> pieces = [];
        if (sign.Sign == SearchSign.Open)
        {
            _isInPieces = true;
            var group = Group(sign);
            _isInPieces = false;
            IReadOnlyList<SearchNode> parts =
                group is SearchAll all ? all.Of
                : group is null ? []
                : [group];
            pieces = [.. parts.OfType<SearchWords>().Where(words => words.Part == SearchPart.Anywhere)];
            if (pieces.Count < parts.Count)
            {
                TellLeftOut(field.Start, Sign.Start, $"“{field.Text}:” takes only words and phrases; the rest was left out.");
            }
        }
        else
        {
            var at = 0;
            foreach (var word in sign.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                at = sign.Text.IndexOf(word, at, StringComparison.Ordinal);
                var start = sign.Start + (sign.Sign == SearchSign.Phrase ? 1 : 0) + at;
                if (Words(new(SearchSign.Word, word, start, start + word.Length), SearchPart.Anywhere) is SearchWords piece)
                {
                    pieces.Add(piece);
                }

                at += word.Length;
            }
        }

        if (pieces.Count < 2)
        {
            _problems.Add(
                new(
                    field.Start + 1,
                    field.End - field.Start,
                    $"“{field.Text}:” needs two words or more in quotation marks, such as {field.Text}:\"nvidia shares\"."
                )
            );
        }

        return pieces;
    }

    private SearchNode? Pattern(SearchLexeme sign, SearchPart part)
    {
        var (node, problem, offset) = SearchPatterns.Read(sign.Text, part);
        if (problem is not null)
        {
            TellLeftOut(sign.Start + offset, sign.End, $"“{sign.Text}” was left out. {problem}");
        }

        return node is not null && IsUsed(sign) ? Placed(node, sign, sign.End, sign.Text) : null;
    }

    /// <summary>Of several orders the last counts.</summary>
    private void ReadOrder(SearchLexeme field, string value)
    {
        var end = _signs[_at - 1].End;
        if (SearchFields.Order(value) is not { } order)
        {
            var (_, problem, instead) = SearchFields.NoOrder(value);
            TellOf(field, problem!, instead);
            return;
        }

        if (_order is { } before && before != order)
        {
            Tell(field.Start, end, $"The search asks for two orders; the last, “sort:{value}”, was taken.");
        }

        _order = order;
        _orders.Add((field.Start, end));
    }

    /// <summary>The search without its orders, and without the minus or the brackets that held nothing else.</summary>
    private string WithoutOrder()
    {
        var rest = _text;
        foreach (var (start, end) in Enumerable.Reverse(_orders))
        {
            var (before, behind) = (rest[..start], rest[end..].TrimStart());
            while (true)
            {
                if (before is [.., '-'] and ([_] or [.., ' ' or '(', _]))
                {
                    before = before[..^1];
                }
                else if (before.TrimEnd() is [.., '('] open && behind is [')', ..])
                {
                    (before, behind) = (open[..^1], behind[1..].TrimStart());
                }
                else
                {
                    break;
                }
            }

            rest = $"{before.TrimEnd()} {behind}";
        }

        return rest.Trim();
    }

    private SearchPattern Moved(SearchPattern before, SearchPattern after)
    {
        _places[after] = _places[before];
        return after;
    }
}
