namespace DeepSeekTracker.Web.Pages.Claims;

/// <summary>
/// Places for dots that would cover each other: beside their day, as near as there is room, so that each can be seen and pointed
/// at. Across, places are per cent of the chart's width.
/// </summary>
/// <param name="room">What belongs to one day.</param>
internal sealed class DotPlaces(double room)
{
    /// <summary>From dot to dot: its width on a chart of usual width.</summary>
    private const double Step = 1.5;

    /// <summary>A dot's height in pixels.</summary>
    private const int Height = 11;

    private const double Margin = 1;

    private readonly Dictionary<(double Across, int Row), List<int>> _taken = [];

    /// <summary>A free place for a dot of a day that stands at <paramref name="day"/>; null where its room is full.</summary>
    public double? Take(double day, int y)
    {
        var most = (int)(room / 2 / Step);
        for (var i = 0; i <= 2 * most; i++)
        {
            var across = Math.Round(day + (Step * (i % 2 == 0 ? -i / 2 : (i + 1) / 2)), 2);
            if (across is >= Margin and <= 100 - Margin && IsFree(across, y))
            {
                Put(across, y);
                return across;
            }
        }

        return null;
    }

    private bool IsFree(double across, int y)
    {
        for (var row = (y / Height) - 1; row <= (y / Height) + 1; row++)
        {
            if (_taken.TryGetValue((across, row), out var taken) && taken.Exists(other => Math.Abs(other - y) < Height))
            {
                return false;
            }
        }

        return true;
    }

    private void Put(double across, int y)
    {
        if (!_taken.TryGetValue((across, y / Height), out var taken))
        {
            _taken.Add((across, y / Height), taken = []);
        }

        taken.Add(y);
    }
}
