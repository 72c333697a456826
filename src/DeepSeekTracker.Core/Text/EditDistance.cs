namespace DeepSeekTracker.Core.Text;

/// <summary>How far two names are apart: letters to change, add, leave out, or to swap with the next one.</summary>
public static class EditDistance
{
    /// <summary>Longest names that are compared, in characters: the time is the product of both lengths.</summary>
    public const int Longest = 60;

    /// <summary>Optimal string alignment; <see cref="int.MaxValue"/> where a name is longer than is compared.</summary>
    public static int Between(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Length > Longest || other.Length > Longest)
        {
            return int.MaxValue;
        }

        var width = other.Length + 1;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var oldest = before;
            before = above;
            above = row;
            row = oldest;
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var change = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
        }

        return row[^1];
    }
}
