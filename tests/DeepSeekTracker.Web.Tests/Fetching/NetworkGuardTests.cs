using System.Net;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class NetworkGuardTests
{
    private static readonly NetworkGuard Guard = new([]);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.255.255.255")]
    [InlineData("10.0.0.0")]
    [InlineData("10.255.255.255")]
    [InlineData("100.64.0.0")]
    [InlineData("100.100.100.200")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("169.254.170.2")]
    [InlineData("172.16.0.0")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.0.1")]
    [InlineData("198.18.0.0")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.250")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:0:10.0.0.1")]
    [InlineData("::8.8.8.8")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b::169.254.169.254")]
    [InlineData("64:ff9b:1::8.8.8.8")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:0:7f00:1::1")]
    [InlineData("2001:2::1")]
    [InlineData("2001:10::1")]
    [InlineData("2001:20::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2606:4700::5efe:7f00:1")]
    [InlineData("2606:4700::200:5efe:7f00:1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%2")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Refuses_every_address_that_is_not_public(string address) =>
        Assert.NotNull(Guard.WhyRefused(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.0.0.0")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("169.253.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.0.1.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2001:200::1")]
    [InlineData("2400:cb00::1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2620:fe::fe")]
    [InlineData("2a00:1450:4001:80b::200e")]
    public void Lets_public_addresses_through(string address) => Assert.Null(Guard.WhyRefused(IPAddress.Parse(address)));

    [Fact]
    public void Says_which_network_it_refuses() =>
        Assert.Equal(
            "169.254.169.254 is not a public address (link-local, cloud metadata)",
            Guard.WhyRefused(IPAddress.Parse("169.254.169.254"))
        );

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("10.2.0.1", false)]
    [InlineData("fd12::1", true)]
    [InlineData("127.0.0.1", false)]
    public void Lets_the_operators_networks_through_and_no_others(string address, bool expected)
    {
        var guard = new NetworkGuard(["10.1.0.0/16", "fd12::/32"]);

        Assert.Equal(expected, guard.WhyRefused(IPAddress.Parse(address)) is null);
    }

    [Theory]
    [InlineData("localhost", false)]
    [InlineData("localhost.", false)]
    [InlineData("foo.localhost", false)]
    [InlineData("localhost.localdomain", false)]
    [InlineData("metadata", false)]
    [InlineData("metadata.google.internal", false)]
    [InlineData("router.local", false)]
    [InlineData("nas.home.arpa", false)]
    [InlineData("news.example", true)]
    [InlineData("internal.example", true)]
    [InlineData("notlocal.example.", true)]
    public void Refuses_names_of_local_networks(string name, bool expected) =>
        Assert.Equal(expected, Guard.WhyRefused(name) is null);

    [Fact]
    public void Resolves_local_names_where_private_networks_are_allowed() =>
        Assert.Null(new NetworkGuard(["172.16.0.0/12"]).WhyRefused("rsshub"));
}
