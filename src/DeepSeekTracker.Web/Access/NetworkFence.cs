using System.Net;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Access;

/// <summary>Where the operator names networks, <c>/admin</c> is kept for them and this machine, password or not.</summary>
internal sealed class NetworkFence(RequestDelegate next, IOptions<AdminOptions> options)
{
    private readonly IPNetwork[] _allowed = [.. options.Value.AllowedNetworks.Select(IPNetwork.Parse)];

    public Task InvokeAsync(HttpContext context)
    {
        if (
            context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase)
            && !IsAllowed(context.Connection.RemoteIpAddress)
        )
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    /// <summary>No address means an in-process call, as tests make.</summary>
    private bool IsAllowed(IPAddress? address)
    {
        if (_allowed.Length == 0 || address is null)
        {
            return true;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || _allowed.Any(network => network.Contains(plain));
    }
}
