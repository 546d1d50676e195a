import './counted'
import '@backend/engine/files-worker'
