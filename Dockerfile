# Build:  docker build --tag studybot .
# Run:    docker run --publish 127.0.0.1:5080:5080 --volume studybot:/data --env STUDYBOT_Playground__Token=<16 characters or more> studybot
# More:   docs/operations.md

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY .editorconfig BannedSymbols.txt Directory.Build.props Directory.Packages.props global.json ./
COPY src/ src/
RUN dotnet publish src/StudyBot --configuration Release --output artifacts/image

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Pictures (a drawer and a font), the distribution's own SQLite, and something that can ask /healthz. No tzdata: the zones come with NodaTime.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends fonts-dejavu-core librsvg2-bin libsqlite3-0 wget \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /source/artifacts/image ./
COPY prompts/ prompts/
RUN install --directory --owner="$APP_UID" /data

# Inside a container loopback can be reached by nobody, so the Playground listens on every address. That asks for a token
# (STUDYBOT_Playground__Token), which is yours to choose: without one the bot says so and stops.
ENV STUDYBOT_Data__Directory=/data \
    STUDYBOT_Playground__Address=0.0.0.0 \
    STUDYBOT_Playground__Port=5080
USER $APP_UID
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s \
    CMD wget --quiet --output-document=- "http://127.0.0.1:${STUDYBOT_Playground__Port}/healthz"
ENTRYPOINT ["dotnet", "StudyBot.dll"]
