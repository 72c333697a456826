namespace DeepSeekTracker.Core.Imports;

/// <summary>Joins lines that an editor or a mail program broke at a fixed width back into paragraphs.</summary>
internal static class WrappedLines
{
    private const int Widest = 130;
    private const int Narrowest = 45;
    private const int Fewest = 5;

    public static List<SavedLine> Join(List<SavedLine> lines)
    {
        if (!AreWrapped(lines))
        {
            return lines;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var end = i;
            while (end + 1 < lines.Count && MayContinue(lines, end))
            {
                end++;
            }

            if (end > i)
            {
                lines[i].Append(lines[(i + 1)..(end + 1)]);
                i = end;
            }
        }

        return lines;
    }

    private static bool AreWrapped(List<SavedLine> lines)
    {
        var broken = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Raw.Length > Widest && lines[i].Mark == LineMark.None && lines[i].Dropped is null)
            {
                return false;
            }

            broken +=
                i + 1 < lines.Count && MayContinue(lines, i) && !lines[i].EndsSentence && char.IsLower(lines[i + 1].Raw[0])
                    ? 1
                    : 0;
        }

        return broken >= Fewest;
    }

    private static bool MayContinue(List<SavedLine> lines, int index) =>
        IsPlain(lines[index]) && IsPlain(lines[index + 1]) && lines[index].Raw.Length >= Narrowest;

    private static bool IsPlain(SavedLine line) => line is { Mark: LineMark.None, Dropped: null, IsBlank: false };
}
