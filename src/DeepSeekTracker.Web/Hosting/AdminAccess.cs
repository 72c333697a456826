using System.Net;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Keeps <c>/admin</c> for this machine and the networks that the operator names.</summary>
internal sealed class AdminAccess(RequestDelegate next, IOptions<AdminOptions> options)
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
        if (address is null)
        {
            return true;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || _allowed.Any(network => network.Contains(plain));
    }
}
