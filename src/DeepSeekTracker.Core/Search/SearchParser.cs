namespace DeepSeekTracker.Core.Search;

/// <summary>
/// Reads the query language of specs.md 1.3. Words side by side must all be there; OR binds weaker; - excludes; round
/// brackets group. Whatever is typed gives a result, and what was not understood is told with its place.
/// </summary>
public sealed partial class SearchParser
{
    /// <summary>Longest search that is read, in characters.</summary>
    public const int LongestText = 1_000;

    /// <summary>Most words, phrases and fields of one search.</summary>
    public const int MostTerms = 32;

    /// <summary>Brackets within brackets that are read.</summary>
    public const int DeepestNesting = 12;

    private const int MostWordsOfTerm = 32;

    /// <summary>The index joins all words with a beginning: those with two characters are a tenth of all that was written.</summary>
    private const int LeastOfPrefix = 3;

    /// <summary>Each of them is joined anew for every search.</summary>
    private const int MostPrefixes = 4;

    private readonly List<SearchProblem> _problems = [];

    /// <summary>Where what cannot be asked everywhere was written.</summary>
    private readonly Dictionary<SearchNode, SearchLexeme> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SearchNode, (int Start, int End)> _written = new(ReferenceEqualityComparer.Instance);
    private readonly List<SearchLexeme> _signs;
    private readonly string _text;
    private int _at;
    private readonly List<SearchedValue> _values = [];
    private readonly List<SearchedClaim> _claims = [];
    private SearchLexeme? _firstUnused;
    private int _terms;
    private int _prefixes;
    private int _depth;

    /// <summary>True within the brackets of near: and same:, where each word is asked for by itself.</summary>
    private bool _isInPieces;
    private SearchOrder? _order;

    /// <summary>Where an order was written.</summary>
    private readonly List<(int Start, int End)> _orders = [];

    private SearchParser(string text)
    {
        if (text.Length > LongestText)
        {
            TellLeftOut(LongestText, text.Length, $"Only the first {LongestText} characters of a search are read.");
            text = text[..LongestText];
        }

        _text = text;
        _signs = SearchLexer.Cut(text, _problems);
    }

    private SearchLexeme Sign => _signs[_at];

    /// <summary>Reads a search; never fails.</summary>
    public static SearchReading Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SearchParser(text).Read();
    }

    private SearchReading Read()
    {
        List<SearchNode> parts = [];
        while (Sign.Sign != SearchSign.End)
        {
            if (Sign.Sign == SearchSign.Close)
            {
                _problems.Add(new(Sign.Start + 1, 1, "This bracket closes nothing; it was left out."));
                _at++;
            }
            else if (Any() is { } part)
            {
                parts.Add(part);
            }
        }

        if (_firstUnused is { } unused)
        {
            TellLeftOut(unused.Start, _text.Length, $"Only the first {MostTerms} words and fields of a search are used.");
        }

        var root = SearchStanding.Of(All(parts), node => _problems.Add(Hidden(node)));
        var problems = _problems.Distinct().OrderBy(problem => problem.Position).ToList();
        if (root is null && _order is null && !string.IsNullOrWhiteSpace(_text))
        {
            problems.Add(
                new(
                    1,
                    _text.Length,
                    "Nothing is left to look for, so nothing was found. Write words, a \"phrase\" or a field such as outlet:reuters."
                )
            );
        }

        return new(root, _order, problems)
        {
            Values = _values,
            Claims = _claims,
            WithoutOrder = WithoutOrder(),
            Tips = _tips,
            Parts =
            [
                .. (
                    root is SearchAll all ? all.Of
                    : root is null ? []
                    : [root]
                ).Select(part => new WrittenPart(
                    part,
                    _written.TryGetValue(part, out var place) ? _text[place.Start..place.End] : _text.Trim()
                )),
            ],
        };
    }

    private SearchProblem Hidden(SearchNode node)
    {
        var place = _places[node];
        return new(
            place.Start + 1,
            place.End - place.Start,
            node.ReadsTexts
                ? $"“{place.Text}” works only beside the rest of a search or after a minus: inside brackets or beside OR it was left out."
                : $"“{place.Text}” works inside brackets or beside OR only in a search without words: beside these words it was left out."
        )
        {
            IsLeftOut = true,
        };
    }

    private SearchNode? Placed(SearchNode? node, SearchLexeme sign, int end, string written)
    {
        if (node is not null)
        {
            _places[node] = sign with { Text = written, End = end };
        }

        return node;
    }

    /// <summary>a b OR c d: either both of the first or both of the second.</summary>
    private SearchNode? Any()
    {
        List<SearchNode> choices = [];
        SearchLexeme? or = null;
        while (true)
        {
            var sequence = Sequence();
            var next = Sign.Sign == SearchSign.Or ? Sign : (SearchLexeme?)null;
            if (sequence is not null)
            {
                choices.Add(sequence);
            }
            else if ((next ?? or) is { } alone)
            {
                _problems.Add(
                    new(alone.Start + 1, alone.End - alone.Start, "OR needs something on both sides; it was left out.")
                );
            }

            if (next is null)
            {
                break;
            }

            or = next;
            _at++;
        }

        return choices.Count switch
        {
            0 => null,
            1 => choices[0],
            _ => new SearchAny(choices),
        };
    }

    private SearchNode? Sequence()
    {
        List<SearchNode> parts = [];
        while (Sign.Sign is not (SearchSign.End or SearchSign.Close or SearchSign.Or))
        {
            var start = Sign.Start;
            if (Term() is { } term)
            {
                _written[term] = (start, _signs[_at - 1].End);
                parts.Add(term);
            }
        }

        return All(parts);
    }

    private static SearchNode? All(List<SearchNode> parts) =>
        parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new SearchAll(parts),
        };

    private SearchNode? Term()
    {
        var sign = Sign;
        _at++;
        switch (sign.Sign)
        {
            case SearchSign.Minus:
                return Excluded(sign);
            case SearchSign.Open:
                return Group(sign);
            case SearchSign.Field:
                return Field(sign);
            case SearchSign.Pattern:
                return Pattern(sign, SearchPart.Anywhere);
            case SearchSign.Word when sign.Text == "AND":
                _problems.Add(
                    new(sign.Start + 1, 3, "AND is not needed: words side by side must all be there. It was left out.")
                );
                return null;
            default:
                return Words(Scaled(sign), SearchPart.Anywhere);
        }
    }

    private SearchNode? Group(SearchLexeme open)
    {
        if (++_depth > DeepestNesting)
        {
            _problems.Add(new(open.Start + 1, 1, $"Brackets nest {DeepestNesting} deep at the most; this one was left out."));
            _depth--;
            return null;
        }

        var isEmpty = Sign.Sign is SearchSign.Close or SearchSign.End;
        var group = Any();
        _depth--;
        if (isEmpty)
        {
            Tell(
                open.Start,
                Sign.End,
                Sign.Sign == SearchSign.Close
                    ? "These brackets hold nothing; they were left out."
                    : "This bracket is not closed and holds nothing; it was left out."
            );
        }

        if (Sign.Sign == SearchSign.Close)
        {
            _at++;
        }
        else if (!isEmpty)
        {
            _problems.Add(new(open.Start + 1, 1, "This bracket is not closed: it was taken to reach to the end."));
        }

        return group;
    }

    private SearchNode? Field(SearchLexeme field)
    {
        if (SearchAdvice.IsLater(field.Text))
        {
            TellLater(field);
            return null;
        }

        var hasValue =
            Sign.Start == field.End
            && Sign.Sign is SearchSign.Word or SearchSign.Phrase or SearchSign.Pattern or SearchSign.Minus or SearchSign.Open;
        if (!hasValue)
        {
            TellLeftOut(field.Start, field.End, $"“{field.Text}:” needs a value right after the colon; it was left out.");
            return null;
        }

        if (SearchFields.Part(field.Text) is { } part)
        {
            return Sign.Sign == SearchSign.Minus ? Excluded(Next(), part) : InPart(part);
        }

        if (SearchFields.Distance(field.Text) is { } distance)
        {
            return Near(field, distance);
        }

        if (field.Text.Equals("same", StringComparison.OrdinalIgnoreCase))
        {
            return Same(field);
        }

        var value = Value();
        if (SearchFields.IsSort(field.Text))
        {
            ReadOrder(field, value);
            return null;
        }

        var (node, problem, instead) = SearchFields.Read(field.Text, value);
        if (problem is not null)
        {
            TellOf(field, problem, instead);
        }

        if (node is null || !IsUsed(field))
        {
            return null;
        }

        if (node is SearchValue named)
        {
            _values.Add(new(named, field.Start + 1, _signs[_at - 1].End - field.Start));
        }
        else if (node is SearchClaim { Name: not null } claim)
        {
            _claims.Add(new(claim, field.Start + 1));
        }

        return Placed(node, field, _signs[_at - 1].End, $"{field.Text}:{value}");
    }

    /// <summary>True for the first words and fields of a search, as many as are used.</summary>
    private bool IsUsed(SearchLexeme sign)
    {
        if (++_terms > MostTerms)
        {
            _firstUnused ??= sign;
        }

        return _terms <= MostTerms;
    }

    /// <summary>title:chips, title:"export controls" and title:(chips OR lithography).</summary>
    private SearchNode? InPart(SearchPart part)
    {
        var sign = Sign;
        _at++;
        return sign.Sign switch
        {
            SearchSign.Open => Group(sign) is { } group ? Within(group, part) : null,
            SearchSign.Pattern when part != SearchPart.Address => Pattern(sign, part),
            _ => Words(Scaled(sign), part),
        };
    }

    private SearchNode Within(SearchNode node, SearchPart part) =>
        node switch
        {
            SearchWords { Part: SearchPart.Anywhere } words => words with { Part = part },
            SearchNear near => near with { Pieces = [.. near.Pieces.Select(piece => piece with { Part = part })] },
            SearchPattern { Part: SearchPart.Anywhere } pattern => Moved(pattern, pattern with { Part = part }),
            SearchNot not => new SearchNot(Within(not.Of, part)),
            SearchAll all => new SearchAll([.. all.Of.Select(child => Within(child, part))]),
            SearchAny any => new SearchAny([.. any.Of.Select(child => Within(child, part))]),
            _ => node,
        };

    /// <summary>The text right after a field's colon, up to the next space; a leading minus belongs to it.</summary>
    private string Value()
    {
        var minus = Sign.Sign == SearchSign.Minus ? "-" : "";
        _at += minus.Length;
        if (Sign.Sign is not (SearchSign.Word or SearchSign.Phrase or SearchSign.Pattern or SearchSign.Or))
        {
            return minus;
        }

        _at++;
        return minus + _signs[_at - 1].Text.Trim();
    }

    private SearchNode? Words(SearchLexeme sign, SearchPart part)
    {
        var isPrefix = sign.Sign == SearchSign.Word && sign.Text.EndsWith('*');
        var words = SearchTokens.Of(sign.Text).Take(MostWordsOfTerm + 1).Select(token => token.Text).ToList();
        if (words.Count > MostWordsOfTerm)
        {
            words.RemoveAt(MostWordsOfTerm);
            isPrefix = false;
            TellLeftOut(sign.Start, sign.End, $"Only the first {MostWordsOfTerm} words of a phrase are used.");
        }

        if (words.Count == 0)
        {
            if (sign.Text.Length > 0)
            {
                Tell(sign, $"“{sign.Text}” holds no letter and no digit to look for.");
            }
            else if (sign.End - sign.Start > 1)
            {
                Tell(sign, "These quotation marks hold nothing; they were left out.");
            }

            return null;
        }

        if (words.Count == 2 && SearchScales.IsNumber(words[0]) && SearchScales.Short(words[1]) is { } scale && !_isInPieces)
        {
            words[1] = scale;
        }

        Hint(sign);
        Tip(sign, words);
        if (isPrefix && words[^1].Length < LeastOfPrefix && char.IsAscii(words[^1][0]))
        {
            isPrefix = false;
            _problems.Add(
                new(
                    sign.Start + 1,
                    sign.End - sign.Start,
                    $"“{sign.Text}” begins too many words: write at least {LeastOfPrefix} characters before the star. It was searched as a word."
                )
            );
        }

        if (isPrefix && ++_prefixes > MostPrefixes)
        {
            isPrefix = false;
            _problems.Add(
                new(
                    sign.Start + 1,
                    sign.End - sign.Start,
                    $"Only {MostPrefixes} words of a search can end in a star: “{sign.Text}” was searched as a word."
                )
            );
        }

        return IsUsed(sign)
            ? new SearchWords(words, isPrefix, part, sign.Text) { IsExact = sign.Sign == SearchSign.Phrase }
            : null;
    }
}
