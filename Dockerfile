FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/DeepSeekTracker.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The image's own user without rights; the volume is the only place it writes to.
RUN mkdir /data && chown app /data
USER app
VOLUME /data
ENV Data__Folder=/data ASPNETCORE_URLS=http://+:8080 ASPNETCORE_HTTP_PORTS= AllowedHosts=*
EXPOSE 8080
# 401: it is well, and Access:Mode keeps the details behind the sign-in.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -qE ' (200|401) '"]
ENTRYPOINT ["dotnet", "DeepSeekTracker.Web.dll"]
