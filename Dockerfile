# Two stages: the SDK builds, the runtime image runs, as a user without rights.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/BotHost -c Release -o /app

# The Debian-based image carries ICU, which folding accents needs.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /home/app
COPY --from=build /app /app
RUN mkdir -p /home/app/data && chown -R app:app /home/app/data
USER app
ENV Storage__Path=/home/app/data/confidant.db \
    Urls=http://0.0.0.0:8080
VOLUME /home/app/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
    CMD ["dotnet", "/app/Confidant.BotHost.dll", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "/app/Confidant.BotHost.dll"]
