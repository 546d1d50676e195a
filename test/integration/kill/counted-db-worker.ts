import './counted'
import '@backend/engine/db-worker'
