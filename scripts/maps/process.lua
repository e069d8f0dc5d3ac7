-- Turns tags of OpenStreetMap into the layers of our map.
-- The layers and classes are those of the OpenMapTiles schema, © OpenMapTiles, CC BY 4.0: https://openmaptiles.org/schema/

-- tilemaker 2 hands over an object with methods, tilemaker 3 has the same functions as globals.
local object

local function tool(name)
  return function(...)
    if object then return object[name](object, ...) end
    return _G[name](...)
  end
end

local find, layer, layer_as_centroid = tool("Find"), tool("Layer"), tool("LayerAsCentroid")
local attribute, number = tool("Attribute"), tool("AttributeNumeric")
local min_zoom, z_order, area, is_closed = tool("MinZoom"), tool("ZOrder"), tool("Area"), tool("IsClosed")

local function set(words)
  local result = {}
  for word in words:gmatch("%S+") do result[word] = true end
  return result
end

-- Names

-- Which languages these are, scripts/maps/draw-tiles.ts says: those that readers of this city may choose.
local languages = {}
for language in (os.getenv("MAP_LANGUAGES") or ""):gmatch("[%a-]+") do languages[#languages + 1] = language end

local function in_latin_letters(name)
  if name:find("%a") then return name end
  for _, key in ipairs({ "name:latin", "int_name", "name:en" }) do
    if find(key) ~= "" then return find(key) end
  end
  return name
end

local function write_names()
  local name = find("name")
  if name == "" then return end
  attribute("name", name)
  attribute("name:latin", in_latin_letters(name))
  for _, language in ipairs(languages) do
    local translated = find("name:" .. language)
    if translated ~= "" and translated ~= name then attribute("name:" .. language, translated) end
  end
end

-- What covers more of the screen is shown earlier.
local function min_zoom_by_area()
  local metres = area()
  if metres > 93000 then min_zoom(9)
  elseif metres > 23400 then min_zoom(11)
  elseif metres > 5840 then min_zoom(12)
  elseif metres > 1460 then min_zoom(13)
  else min_zoom(14) end
end

-- Places

local place_zooms = {
  city = 9, town = 9, village = 10, suburb = 11, quarter = 12, hamlet = 12, neighbourhood = 13, square = 14, locality = 14,
}

local function write_place(as_centroid)
  local place = find("place")
  if not place_zooms[place] or find("name") == "" then return end
  if as_centroid then layer_as_centroid("place") else layer("place", false) end
  attribute("class", place)
  min_zoom(place_zooms[place])
  write_names()
end

-- Points people find their way by. The directory itself brings the offices.

local poi_values = {
  amenity = set("bus_station cinema clinic college community_centre courthouse embassy ferry_terminal fire_station hospital kindergarten library marketplace pharmacy place_of_worship police post_office school theatre townhall university"),
  railway = set("halt station subway_entrance tram_stop"),
  aeroway = set("aerodrome terminal"),
  highway = set("bus_stop"),
  historic = set("castle monument"),
  leisure = set("garden park sports_centre stadium"),
  shop = set("department_store mall supermarket"),
  tourism = set("attraction museum zoo"),
  landuse = set("cemetery"),
}

local poi_classes = {
  townhall = "town_hall", courthouse = "town_hall", community_centre = "town_hall",
  bus_stop = "bus", bus_station = "bus", subway_entrance = "entrance", ferry_terminal = "ferry_terminal",
  supermarket = "grocery", department_store = "grocery", marketplace = "grocery", mall = "shop",
  university = "college", college = "college", school = "school", kindergarten = "school",
  hospital = "hospital", clinic = "hospital", library = "library", police = "police", post_office = "post",
  park = "park", garden = "park", cemetery = "cemetery", stadium = "stadium", attraction = "attraction", zoo = "zoo",
  castle = "castle", museum = "museum", theatre = "theatre", cinema = "cinema", pharmacy = "pharmacy",
  place_of_worship = "place_of_worship", fire_station = "fire_station",
}

local class_ranks = {
  hospital = 1, railway = 2, bus = 3, attraction = 4, college = 6, school = 7, stadium = 8, zoo = 9, town_hall = 10,
  cemetery = 12, park = 13, library = 14, police = 15, post = 16, shop = 18, grocery = 19,
}

local function write_poi(as_centroid)
  if find("name") == "" then return end
  for key, values in pairs(poi_values) do
    local value = find(key)
    if values[value] then
      local class = poi_classes[value] or key
      local rank = class_ranks[class] or 25
      if as_centroid then layer_as_centroid("poi") else layer("poi", false) end
      attribute("class", class)
      attribute("subclass", value)
      number("rank", rank)
      min_zoom(rank <= 4 and class ~= "bus" and 12 or 14)
      write_names()
      return
    end
  end
end

local function write_house_number(as_centroid)
  local value = find("addr:housenumber")
  if value == "" then return end
  if as_centroid then layer_as_centroid("housenumber") else layer("housenumber", false) end
  attribute("housenumber", value)
end

-- Streets and rails

local street_zooms = { motorway = 9, trunk = 9, primary = 9, secondary = 9, tertiary = 11, minor = 12, service = 12, track = 14, path = 14 }
local street_order = { motorway = 9, trunk = 8, primary = 6, secondary = 5, tertiary = 4 }
local street_classes = {}
for class in pairs(street_order) do street_classes[class] = class end
for value in pairs(set("unclassified residential road living_street")) do street_classes[value] = "minor" end
for value in pairs(set("cycleway byway bridleway track")) do street_classes[value] = "track" end
for value in pairs(set("footway path steps pedestrian")) do street_classes[value] = "path" end
street_classes.service = "service"

local rails = set("rail light_rail subway tram narrow_gauge funicular monorail")

local function is_set(value) return value ~= "" and value ~= "no" end

local function write_levels(class)
  local bridge, tunnel = is_set(find("bridge")), is_set(find("tunnel"))
  local level = math.max(-7, math.min(7, tonumber(find("layer")) or 0))
  z_order((bridge and 10 or tunnel and -10 or 0) + level * 10 + (street_order[class] or 3))
  if bridge then attribute("brunnel", "bridge") elseif tunnel then attribute("brunnel", "tunnel") end
end

local function write_street()
  local highway = find("highway")
  local link = highway:match("^(%a+)_link$")
  local class = street_classes[link or highway]
  if not class then return end
  local access = find("access")
  if class == "service" and (access == "private" or access == "no") then return end

  local zoom = link and 11 or street_zooms[class]
  layer("transportation", false)
  attribute("class", class)
  if class ~= highway and not link then attribute("subclass", highway) end
  min_zoom(zoom)
  write_levels(class)
  if link then number("ramp", 1) end
  if find("oneway") == "yes" then number("oneway", 1) end
  if class == "service" and find("service") ~= "" then attribute("service", find("service")) end

  local ref = find("ref")
  if find("name") == "" and ref == "" then return end
  layer("transportation_name", false)
  attribute("class", class)
  min_zoom((class == "minor" or zoom == 14) and 14 or math.max(zoom, 12))
  write_names()
  if ref ~= "" then
    attribute("ref", ref)
    number("ref_length", #ref)
  end
end

local function write_rail()
  local railway = find("railway")
  if not rails[railway] then return end
  layer("transportation", false)
  attribute("class", railway == "rail" and "rail" or "transit")
  attribute("subclass", railway)
  if find("service") ~= "" then
    attribute("service", find("service"))
    min_zoom(13)
  else
    min_zoom(railway == "rail" and 9 or 12)
  end
  write_levels(railway)
end

local function write_ferry_or_pier(closed)
  local class = find("route") == "ferry" and "ferry" or find("man_made") == "pier" and "pier"
  if not class then return end
  layer("transportation", class == "pier" and closed)
  attribute("class", class)
  min_zoom(class == "ferry" and 9 or 13)
end

-- Water

local waterways = set("river canal stream drain ditch")
local basins = set("reservoir basin")

local function write_waterway()
  local waterway = find("waterway")
  if not waterways[waterway] then return end
  local wide = waterway == "river" or waterway == "canal"
  layer("waterway", false)
  attribute("class", waterway)
  min_zoom(wide and 9 or 12)
  if is_set(find("tunnel")) then attribute("brunnel", "tunnel") end
  write_names()
  if find("name") == "" then return end
  layer("water_name", false)
  attribute("class", waterway)
  min_zoom(wide and 12 or 14)
  write_names()
end

local function write_water()
  local natural, waterway = find("natural"), find("waterway")
  local is_water = natural == "water" or basins[find("landuse")] or waterway == "riverbank" or waterway == "dock" or find("leisure") == "swimming_pool"
  if not is_water or find("covered") == "yes" then return false end
  local water = find("water")
  local class = (waterway ~= "" or water == "river" or water == "canal") and "river" or "lake"
  layer("water", true)
  attribute("class", class)
  min_zoom_by_area()
  if find("intermittent") == "yes" then number("intermittent", 1) end
  if find("name") ~= "" and class == "lake" then
    layer_as_centroid("water_name")
    attribute("class", class)
    min_zoom(14)
    write_names()
  end
  return true
end

-- Ground

local landcover = {
  wood = "wood", forest = "wood", scrub = "grass", heath = "grass", wetland = "wetland", beach = "sand", sand = "sand", bare_rock = "rock",
  glacier = "ice", farmland = "farmland", orchard = "farmland", vineyard = "farmland", plant_nursery = "farmland",
  grassland = "grass", grass = "grass", meadow = "grass", allotments = "grass", park = "grass", village_green = "grass",
  recreation_ground = "grass", garden = "grass", golf_course = "grass",
}
local landuse = set("school university kindergarten college library hospital railway cemetery military residential commercial industrial retail stadium pitch playground theme_park bus_station zoo")
local reserves = { boundary = "national_park", leisure = "nature_reserve" }

local function write_ground()
  for _, key in ipairs({ "landuse", "natural", "leisure", "amenity", "tourism" }) do
    local value = find(key)
    if landcover[value] then
      layer("landcover", true)
      attribute("class", landcover[value])
      attribute("subclass", value)
      min_zoom_by_area()
      return
    elseif landuse[value] then
      layer("landuse", true)
      attribute("class", value)
      if value == "residential" then min_zoom_by_area() else min_zoom(11) end
      return
    end
  end
end

local function write_reserve()
  for key, value in pairs(reserves) do
    if find(key) == value then
      layer("park", true)
      attribute("class", value)
      write_names()
      return
    end
  end
end

local function write_building()
  local building = find("building")
  if not is_set(building) then return end
  layer("building", true)
  min_zoom_by_area()
end

local function write_aeroway(closed)
  local aeroway = find("aeroway")
  if aeroway ~= "runway" and aeroway ~= "taxiway" and aeroway ~= "apron" then return end
  layer("aeroway", closed)
  attribute("class", aeroway)
end

-- What tilemaker calls

node_keys = {
  "addr:housenumber", "aeroway", "amenity", "highway", "historic", "landuse", "leisure", "place", "railway", "shop", "tourism",
}

function node_function(node)
  object = node
  write_place(false)
  write_poi(false)
  write_house_number(false)
end

function way_function(way)
  object = way
  local closed = is_closed()
  write_street()
  write_rail()
  write_ferry_or_pier(closed)
  write_aeroway(closed)
  write_waterway()
  if not closed then return end
  if not write_water() then write_ground() end
  write_reserve()
  write_building()
  write_house_number(true)
  write_place(true)
  write_poi(true)
end

-- The only shapefile is that of the sea.
function attribute_function()
  return { class = "ocean" }
end
