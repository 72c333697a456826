using System.Globalization;
using System.Net;
using DeepSeekTracker.Web.Access;
using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Access;

public sealed class SignInLimitTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly SignInLimit _limit;

    public SignInLimitTests() => _limit = new SignInLimit(_clock);

    [Fact]
    public void One_address_has_five_tries_a_minute_and_another_its_own()
    {
        Assert.Equal([true, true, true, true, true, false], Enumerable.Range(0, 6).Select(_ => May("192.0.2.1")));
        Assert.True(May("192.0.2.2"));
    }

    [Fact]
    public void All_addresses_together_have_thirty()
    {
        var taken = Enumerable.Range(1, 40).Count(n => May(string.Create(CultureInfo.InvariantCulture, $"192.0.2.{n}")));

        Assert.Equal(SignInLimit.ForAll, taken);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(May("192.0.2.99"));
    }

    [Fact]
    public void A_refused_try_does_not_lengthen_the_wait()
    {
        while (May("192.0.2.1")) { }
        _clock.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal(TimeSpan.FromSeconds(1), _limit.Wait(IPAddress.Parse("192.0.2.1")));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(May("192.0.2.1"));
    }

    [Fact]
    public void A_clock_that_is_set_back_locks_nobody_out()
    {
        var clock = new SetClock();
        var limit = new SignInLimit(clock);
        while (limit.Wait(IPAddress.Loopback) is null) { }

        clock.Now = clock.Now.AddYears(-1);

        Assert.Null(limit.Wait(IPAddress.Loopback));
    }

    [Fact]
    public void One_households_ipv6_network_is_one_address_and_a_mapped_address_is_its_ipv4()
    {
        while (May("2001:db8:1:2::1")) { }
        while (May("192.0.2.1")) { }

        Assert.False(May("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        Assert.True(May("2001:db8:1:3::1"));
        Assert.False(May("::ffff:192.0.2.1"));
    }

    private bool May(string address) => _limit.Wait(IPAddress.Parse(address)) is null;

    /// <summary>Unlike the fake one, it may go back.</summary>
    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 1, 27, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
