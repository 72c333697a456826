namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Tells a broken connection of our own from broken outlets: when most hosts of a pass cannot be reached, nobody is blamed
/// (specs.md 1.1; an outage of the operator's own once disabled every feed of another reader).
/// </summary>
internal sealed class ConnectionWatch
{
    private const int FewestHosts = 4;
    private const double Share = 0.6;

    private readonly Dictionary<string, bool> _hosts = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private bool _vouched;

    /// <summary>Notes whether a host was reached. One answer is enough for a host to count as reached.</summary>
    public void Note(string host, bool reached)
    {
        lock (_lock)
        {
            _hosts[host] = reached || _hosts.GetValueOrDefault(host);
        }
    }

    /// <summary>True while most hosts that were asked could not be reached, and nothing has spoken for our connection.</summary>
    public bool LooksDown
    {
        get
        {
            lock (_lock)
            {
                return !_vouched && _hosts.Count > 0 && _hosts.Values.Count(reached => !reached) > Share * _hosts.Count;
            }
        }
    }

    /// <summary>True where so many hosts failed that no other evidence is needed.</summary>
    public bool HasManyHosts
    {
        get
        {
            lock (_lock)
            {
                return _hosts.Count >= FewestHosts;
            }
        }
    }

    /// <summary>A host outside the pass answered: the connection works, and the failures are the outlets' own.</summary>
    public void Vouch()
    {
        lock (_lock)
        {
            _vouched = true;
        }
    }

    /// <summary>What was seen, in one sentence.</summary>
    public string Sentence
    {
        get
        {
            lock (_lock)
            {
                return $"{_hosts.Values.Count(reached => !reached)} of {Amount.Of(_hosts.Count, "host", "hosts")} could not be reached";
            }
        }
    }
}
